"""A mail server on loopback. Says its port; then answers a line with a line:

LETTERS         what it took so far, read by Python's own parser, as JSON
REFUSE 550 No   refuses every recipient so, until ACCEPT
"""

import asyncio
import email
import email.header
import email.policy
import email.utils
import json
import sys

from aiosmtpd.smtp import SMTP


class Box:
    def __init__(self):
        self.letters = []
        self.refusal = None

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.refusal:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.letters.append((envelope.rcpt_tos, envelope.content))
        return "250 OK"


def read(reached, raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    # The newer parser puts spaces between the encoded words of a long display name; RFC 2047 §6.2 wants none.
    name, _ = email.utils.parseaddr(email.message_from_bytes(raw)["to"])
    return {
        "reached": reached,
        "name": str(email.header.make_header(email.header.decode_header(name))),
        "subject": message["subject"],
        "text": message.get_body().get_content().replace("\r\n", "\n").rstrip("\n"),
        "calendars": [p.get_content() for p in message.iter_attachments() if p.get_content_type() == "text/calendar"],
        "method": [p["content-type"].params.get("method") for p in message.iter_attachments()],
        "id": message["message-id"],
        # What the parser found wrong.
        "defects": [str(d) for part in message.walk() for d in part.defects]
        + [str(d) for header in message.values() for d in header.defects],
    }


async def main(port):
    box = Box()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(box, hostname="mail.example.jp"), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    while line := (await loop.run_in_executor(None, sys.stdin.readline)).strip():
        word, _, rest = line.partition(" ")
        if word == "LETTERS":
            print(json.dumps([read(*letter) for letter in box.letters]), flush=True)
        else:
            box.refusal = rest if word == "REFUSE" else None
            print("OK", flush=True)
    server.close()


asyncio.run(main(int(sys.argv[1])))
