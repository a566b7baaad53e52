//! Somebody's device with a passkey in it: signs as WebAuthn says, and can be made to do it wrongly.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::town::{Answer, Client};

#[derive(Clone)]
pub struct Device {
    pub key: SigningKey,
    pub id: [u8; 16],
    /// How often it has signed.
    pub counter: u32,
    /// The site whose page it believes to be on.
    pub origin: &'static str,
    /// Whether it has asked for fingerprint, face or PIN.
    pub verifies: bool,
}

impl Device {
    /// Each number is a device of its own.
    pub fn new(number: u8) -> Device {
        let key = SigningKey::from_slice(&[number; 32]).expect("a key");
        Device { key, id: [number; 16], counter: 0, origin: "http://localhost:3000", verifies: true }
    }

    fn client_data(&self, what: &str, question: &Value) -> Vec<u8> {
        let challenge = &question["publicKey"]["challenge"];
        json!({ "type": what, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string().into()
    }

    /// What it says of itself each time: for which site, whom it has seen, how often it has signed.
    fn head(&mut self, more: u8) -> Vec<u8> {
        self.counter += 1;
        let host = self.origin.split("//").nth(1).and_then(|rest| rest.split(':').next()).expect("a host");
        let mut head = Sha256::digest(host.as_bytes()).to_vec();
        head.push(1 | if self.verifies { 4 } else { 0 } | more);
        head.extend(self.counter.to_be_bytes());
        head
    }

    /// Makes a passkey.
    pub fn makes(&mut self, question: &Value) -> String {
        let mut data = self.head(0x40);
        data.extend([0; 16]);
        data.extend([0, 16]);
        data.extend(self.id);
        let point = self.key.verifying_key().to_sec1_point(false);
        // An EC2 key for ES256 on P-256 (COSE, RFC 9053), in CBOR.
        data.extend([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32]);
        data.extend(point.x().expect("x"));
        data.extend([0x22, 0x58, 32]);
        data.extend(point.y().expect("y"));
        let mut made = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        made.push(u8::try_from(data.len()).expect("short"));
        made.extend(data);
        let response = json!({ "clientDataJSON": b64(&self.client_data("webauthn.create", question)), "attestationObject": b64(&made) });
        json!({ "id": b64(&self.id), "rawId": b64(&self.id), "type": "public-key", "response": response }).to_string()
    }

    /// Confirms with it.
    pub fn confirms(&mut self, question: &Value) -> String {
        let (data, client) = (self.head(0), self.client_data("webauthn.get", question));
        let signed = [data.clone(), Sha256::digest(&client).to_vec()].concat();
        let signature: Signature = self.key.sign(&signed);
        let response = json!({
            "clientDataJSON": b64(&client), "authenticatorData": b64(&data), "signature": b64(signature.to_der().as_bytes()),
        });
        json!({ "id": b64(&self.id), "rawId": b64(&self.id), "type": "public-key", "response": response }).to_string()
    }
}

fn b64(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

/// What the page's script would fetch.
pub async fn question(client: &mut Client, page: &str) -> Value {
    let answer = client.post(&format!("{page}/passkey"), &[]).await;
    assert_eq!(answer.status, axum::http::StatusCode::OK, "{}", answer.text());
    serde_json::from_slice(&answer.body).expect("JSON")
}

/// Registers a device; `shown` is a code of the factor there is.
pub async fn registers(client: &mut Client, device: &mut Device, name: &str, shown: &str) -> Answer {
    let asked = question(client, "/signin/factor").await;
    let answer = device.makes(&asked);
    client.post("/signin/factor", &[("do", "passkey"), ("name", name), ("shown", shown), ("answer", &answer)]).await
}

/// The second step with a device.
pub async fn confirms(client: &mut Client, device: &mut Device) -> Answer {
    let asked = question(client, "/signin/second").await;
    hands_in(client, &device.confirms(&asked)).await
}

pub async fn hands_in(client: &mut Client, answer: &str) -> Answer {
    client.post("/signin/second", &[("do", "passkey"), ("answer", answer)]).await
}
