use std::collections::BTreeSet;

use tsudoi::store::{Schema, StoreError, schema, sql};

use crate::town::{Town, story};

story! {
    async fn a_migrated_town_has_the_current_schema(town: Town = Town::empty) {
        assert_eq!(schema(&town.app.store).await.unwrap(), Schema::Current);
    }
}

story! {
    async fn what_is_not_committed_rolls_back(town: Town = Town::empty) {
        let set = || sql("INSERT INTO setting (name, text) VALUES ($1, $2)").bind("city").bind("安城市");
        let mut tx = town.app.store.write().await.unwrap();
        tx.run(set()).await.unwrap();
        drop(tx);
        let none: Option<(String,)> = town.app.store.maybe(sql("SELECT text FROM setting")).await.unwrap();
        assert_eq!(none, None);

        let mut tx = town.app.store.write().await.unwrap();
        tx.run(set()).await.unwrap();
        tx.commit().await.unwrap();
        let kept: (String,) = town.app.store.one(sql("SELECT text FROM setting")).await.unwrap();
        assert_eq!(kept.0, "安城市");

        let mut tx = town.app.store.write().await.unwrap();
        assert!(matches!(tx.run(set()).await, Err(error) if error.is_unique()));
    }
}

story! {
    async fn names_come_back_byte_for_byte(town: Town = Town::empty) {
        for name in ["𠮷野 見本", "神谷", "葛\u{E0100}城", "NGUYỄN THI VI DU", "ズズキ"] {
            let read: (String,) = town.app.store.one(sql("SELECT CAST($1 AS TEXT)").bind(name)).await.unwrap();
            assert_eq!(read.0.as_bytes(), name.as_bytes());
        }
    }
}

story! {
    async fn an_unknown_code_in_the_database_is_an_error_and_not_a_guess(town: Town = Town::empty) {
        let missing: Result<(i64,), StoreError> = town.app.store.one(sql("SELECT n FROM version WHERE name = $1").bind("nothing")).await;
        assert!(matches!(missing, Err(StoreError::Missing)));
    }
}

/// Table and column names of a migrated database.
async fn columns(town: &Town) -> BTreeSet<(String, String)> {
    let query = if town.app.store.is_postgres() {
        sql(
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_schema = 'public'",
        )
    } else {
        sql("SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type IN ('table', 'view')")
    };
    let all: Vec<(String, String)> = town.app.store.all(query).await.unwrap();
    all.into_iter().filter(|(table, _)| !table.starts_with("_sqlx") && !table.starts_with("sqlite_")).collect()
}

#[tokio::test]
async fn both_databases_have_the_same_tables_and_columns() {
    let sqlite = Town::empty(crate::town::Kind::Sqlite).await;
    let postgres = Town::empty(crate::town::Kind::Postgres).await;
    assert_eq!(columns(&sqlite).await, columns(&postgres).await);
}

#[test]
fn migrations_are_twins() {
    let names = |folder: &str| -> BTreeSet<String> {
        let files = std::fs::read_dir(folder).unwrap();
        files.map(|f| f.unwrap().file_name().into_string().unwrap()).collect()
    };
    assert_eq!(names("migrations/sqlite"), names("migrations/postgres"));
}
