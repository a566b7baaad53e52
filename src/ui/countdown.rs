use leptos::prelude::*;

/// A bar that runs out as `seconds` of `whole` pass, without a script. What it counts down to stands beside it in words.
pub fn countdown(seconds: i64, whole: i64) -> AnyView {
    let width = seconds.clamp(0, whole);
    view! {
        <svg class="countdown" viewBox=format!("0 0 {whole} 8") preserveAspectRatio="none" aria-hidden="true">
            <rect class="run" x="0" y="0" width=width height="8">
                <animate attributeName="width" from=width to="0" dur=format!("{seconds}s") fill="freeze"></animate>
            </rect>
        </svg>
    }
    .into_any()
}
