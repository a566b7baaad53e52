#[tokio::main]
async fn main() -> std::process::ExitCode {
    tsudoi::command::run().await
}
