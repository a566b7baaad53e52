//! The programs under load: Tsudoi with a town of its own, and nginx as the measure. Both on loopback, both gone at the
//! end.

use std::fs;
use std::io;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_tsudoi");

pub struct Server {
    pub address: SocketAddr,
    child: Child,
    /// Where it lives; goes with it.
    pub folder: TempDir,
}

fn free_address() -> io::Result<SocketAddr> {
    TcpListener::bind("127.0.0.1:0")?.local_addr()
}

/// Runs a command of Tsudoi in a folder; its error is what it said.
pub fn tsudoi(folder: &Path, words: &[&str]) -> io::Result<()> {
    let done = settings(Command::new(PROGRAM).args(words), folder).stdin(Stdio::null()).output()?;
    if done.status.success() {
        return Ok(());
    }
    Err(io::Error::other(format!("tsudoi {}: {}", words.join(" "), String::from_utf8_lossy(&done.stderr))))
}

fn settings<'a>(command: &'a mut Command, folder: &Path) -> &'a mut Command {
    let site = fs::canonicalize("target/site").unwrap_or_default();
    command
        .current_dir(folder)
        .env("TSUDOI_NOW", "2026-11-24T09:00:00+09:00")
        .env("TSUDOI_SITE", site)
        .env("TSUDOI_TRUSTED_PROXIES", "127.0.0.1")
}

/// Serves the town in this folder and waits for the first page. Also tells how long that took.
pub async fn serve(folder: TempDir) -> io::Result<(Server, Duration)> {
    let (address, metrics) = (free_address()?, free_address()?);
    let log = fs::File::create(folder.path().join("log"))?;
    let start = Instant::now();
    let child = settings(Command::new(PROGRAM).arg("serve"), folder.path())
        .env("TSUDOI_LISTEN", address.to_string())
        .env("TSUDOI_METRICS_LISTEN", metrics.to_string())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()?;
    let mut server = Server { address, child, folder };
    let page = crate::http::request("GET", "/", "Connection: close\r\n", &[]);
    loop {
        if let Ok(mut connection) = crate::http::Connection::open(address).await
            && connection.ask(&page).await.is_ok_and(|answer| answer.status == 200)
        {
            return Ok((server, start.elapsed()));
        }
        if server.child.try_wait()?.is_some() || start.elapsed() > Duration::from_secs(30) {
            let log = fs::read_to_string(server.folder.path().join("log"))?;
            return Err(io::Error::other(format!("tsudoi does not serve: {log}")));
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

/// nginx with two workers, serving these bytes as the file `/page`.
pub fn nginx(page: &[u8]) -> io::Result<Server> {
    let folder = tempfile::tempdir()?;
    let address = free_address()?;
    let at = folder.path().display();
    fs::write(folder.path().join("page"), page)?;
    fs::write(
        folder.path().join("nginx.conf"),
        format!(
            "user root; daemon off; worker_processes 2; pid {at}/pid; error_log {at}/log;\n\
             events {{ worker_connections 1024; }}\n\
             http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; default_type text/html;\n\
             client_body_temp_path {at}/a; proxy_temp_path {at}/b; fastcgi_temp_path {at}/c; uwsgi_temp_path {at}/d;\n\
             scgi_temp_path {at}/e; server {{ listen {address}; root {at}; }} }}\n"
        ),
    )?;
    let name = if Path::new("/usr/sbin/nginx").exists() { "/usr/sbin/nginx" } else { "nginx" };
    let child = Command::new(name)
        .args(["-e", "stderr", "-c", &format!("{at}/nginx.conf")])
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| {
            io::Error::other(format!("nginx, the measure, does not start ({e}); apt-get install nginx-light"))
        })?;
    for _ in 0..500 {
        if TcpStream::connect(address).is_ok() {
            return Ok(Server { address, child, folder });
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Err(io::Error::other("nginx, the measure, does not listen"))
}

impl Server {
    /// CPU time used so far, of user and system.
    pub fn cpu(&self) -> io::Result<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // Fields 14 and 15, in ticks of 10 ms; the name in field 2 may hold spaces, so count after its bracket.
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
        let ticks: u64 = fields.skip(11).take(2).filter_map(|t| t.parse::<u64>().ok()).sum();
        Ok(Duration::from_millis(ticks * 10))
    }

    /// Memory in use now and at its peak, in bytes.
    pub fn memory(&self) -> io::Result<(u64, u64)> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = |name: &str| {
            let value = status.lines().find_map(|l| l.strip_prefix(name))?;
            Some(value.split_whitespace().next()?.parse::<u64>().ok()? * 1024)
        };
        Ok((line("VmRSS:").unwrap_or(0), line("VmHWM:").unwrap_or(0)))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Gently, so that nginx takes its workers along.
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        for _ in 0..100 {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
