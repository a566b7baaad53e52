use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use tsudoi::store::{self, Store};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

static NUMBER: AtomicU32 = AtomicU32::new(0);
// What towns are copied from, each made once: an empty PostgreSQL database, one with the demo city, and the demo city as
// the bytes of a SQLite file.
static TEMPLATE: tokio::sync::OnceCell<()> = tokio::sync::OnceCell::const_new();
static DEMO_TEMPLATE: tokio::sync::OnceCell<()> = tokio::sync::OnceCell::const_new();
static DEMO_FILE: tokio::sync::OnceCell<Vec<u8>> = tokio::sync::OnceCell::const_new();

/// The address of a database of this test's own.
pub async fn fresh(kind: Kind, folder: &Path) -> String {
    match kind {
        Kind::Sqlite => format!("sqlite://{}", folder.join("town.db").display()),
        Kind::Postgres => {
            let server = server();
            // Migrated once; each test copies it.
            let template = format!("tsudoi_template_{}", std::process::id());
            TEMPLATE.get_or_init(|| async { make_template(&server, &template).await }).await;
            copy(&server, &template).await
        }
    }
}

/// The address of a database of this test's own, with the demo city in it.
pub async fn demo(kind: Kind, folder: &Path) -> String {
    match kind {
        Kind::Sqlite => {
            let file = folder.join("town.db");
            let bytes = DEMO_FILE.get_or_init(make_demo_file).await;
            std::fs::write(&file, bytes).expect("the copy is written");
            format!("sqlite://{}", file.display())
        }
        Kind::Postgres => {
            let server = server();
            let template = format!("tsudoi_demo_{}", std::process::id());
            DEMO_TEMPLATE.get_or_init(|| async { make_demo_template(&server, &template).await }).await;
            copy(&server, &template).await
        }
    }
}

async fn copy(server: &str, template: &str) -> String {
    let name = format!("town_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    execute(server, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    address(server, &name)
}

#[expect(clippy::disallowed_methods, reason = "a test has no settings")]
fn server() -> String {
    std::env::var("TEST_POSTGRES_URL")
        .expect("TEST_POSTGRES_URL is not set; run `scripts/postgres.sh cargo test`, or `make test`")
}

fn address(server: &str, database: &str) -> String {
    let (head, _) = server.rsplit_once('/').expect("postgres://user@host:port/database");
    format!("{head}/{database}")
}

async fn make_template(server: &str, name: &str) {
    execute(server, &format!("CREATE DATABASE {name}")).await;
    let store = Store::open(&address(server, name)).await.expect("the template opens");
    store::migrate(&store).await.expect("it migrates");
    store.close().await;
}

async fn make_demo_template(server: &str, name: &str) {
    execute(server, &format!("CREATE DATABASE {name}")).await;
    let folder = tempfile::tempdir().expect("a temporary folder");
    make_demo(address(server, name), folder.path()).await;
}

async fn make_demo_file() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("town.db");
    make_demo(format!("sqlite://{}", file.display()), folder.path()).await;
    std::fs::read(file).expect("the file is read")
}

async fn make_demo(url: String, folder: &Path) {
    let store = Store::open(&url).await.expect("it opens");
    store::migrate(&store).await.expect("it migrates");
    let app = super::app_over(store, url, folder);
    tsudoi::demo::load(&app).await.expect("the demo city loads");
    app.store.close().await;
}

async fn execute(server: &str, statement: &str) {
    use sqlx::{AssertSqlSafe, Connection, Executor};
    // A copied template must have no other connection: one statement at a time.
    static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _turn = TURN.lock().await;
    let mut connection = sqlx::PgConnection::connect(server).await.expect("PostgreSQL answers");
    connection.execute(AssertSqlSafe(statement.to_owned())).await.expect("the statement runs");
    connection.close().await.expect("it closes");
}
