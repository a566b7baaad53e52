use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use tsudoi::store::{self, Store};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

static NUMBER: AtomicU32 = AtomicU32::new(0);
static TEMPLATE: tokio::sync::OnceCell<()> = tokio::sync::OnceCell::const_new();

/// The address of a database of this test's own.
pub async fn fresh(kind: Kind, folder: &Path) -> String {
    match kind {
        Kind::Sqlite => format!("sqlite://{}", folder.join("town.db").display()),
        Kind::Postgres => {
            let server = server();
            // Migrated once; each test copies it.
            let template = format!("tsudoi_template_{}", std::process::id());
            TEMPLATE.get_or_init(|| async { make_template(&server, &template).await }).await;
            let name = format!("town_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
            execute(&server, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
            address(&server, &name)
        }
    }
}

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

async fn execute(server: &str, statement: &str) {
    use sqlx::{AssertSqlSafe, Connection, Executor};
    // A copied template must have no other connection: one statement at a time.
    static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _turn = TURN.lock().await;
    let mut connection = sqlx::PgConnection::connect(server).await.expect("PostgreSQL answers");
    connection.execute(AssertSqlSafe(statement.to_owned())).await.expect("the statement runs");
    connection.close().await.expect("it closes");
}
