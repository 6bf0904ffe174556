//! What cargo calls with each wasm test file: wasm-bindgen's own runner, at the lockfile's version.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
