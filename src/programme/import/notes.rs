use super::file::{Programme, RequestWindow};
use crate::programme::model::{Note, NoteKind};

/// What an announcement says besides, in its own words (Japanese, as it is published).
pub fn notes(entry: &Programme) -> Vec<Note> {
    let mut notes: Vec<(NoteKind, String)> = Vec::new();
    let mut add = |kind, text: String| {
        if !text.is_empty() {
            notes.push((kind, text));
        }
    };
    add(NoteKind::Capacity, capacity(entry));
    add(NoteKind::Registration, registration(entry));
    if let Some(bring) = &entry.bring {
        add(NoteKind::Bring, bring.clone());
    }
    if let Some(c) = entry.childcare.as_ref().filter(|c| c.offered) {
        let fee = if c.fee == 0 { "無料".into() } else { format!("{}円", c.fee) };
        add(
            NoteKind::Childcare,
            format!(
                "あり（対象：{}、定員{}人、{fee}）。開催日の{}日前までにお申し込みください。",
                c.ages, c.capacity, c.deadline_days_before
            ),
        );
    }
    if let Some(a) = &entry.accommodations {
        add(NoteKind::SignLanguage, support("手話通訳", &a.sign_language, a.deadline_days_before));
        add(NoteKind::Captioning, support("要約筆記・字幕", &a.captioning, a.deadline_days_before));
    }
    if let Some(i) = &entry.insurance {
        let roster = if i.roster_required {
            "。名簿に必要なことは、参加が決まってからおたずねします。"
        } else {
            ""
        };
        add(NoteKind::Insurance, format!("{}{roster}", i.kind));
    }
    if let Some(c) = &entry.completion {
        let certificate = if c.certificate { "修了した人に修了証をお渡しします。" } else { "" };
        let award = if c.perfect_attendance_award {
            "全回出席した人には皆勤賞をお贈りします。"
        } else {
            ""
        };
        add(NoteKind::Completion, format!("修了の要件は「{}」です。{certificate}{award}", c.rule));
    }
    if let Some(c) = &entry.certificate {
        let fields = match c.fields.as_slice() {
            [] => String::new(),
            fields => format!("（記載する内容：{}）", fields.join("、")),
        };
        add(NoteKind::Certificate, format!("希望する人に{}を発行します{fields}。", c.kind));
    }
    let mut rain: Vec<&str> = entry.sessions.iter().filter_map(|s| s.rain_policy.as_deref()).collect();
    rain.dedup();
    add(NoteKind::Weather, rain.join("。"));
    let languages: Vec<&str> = entry.languages.iter().map(|l| language(l)).collect();
    add(NoteKind::Languages, languages.join("、"));
    add(NoteKind::BelowMinimum, below_minimum(entry));
    if entry.same_day_walk_in {
        add(NoteKind::Other, "席に余裕があれば、申込みのない人も当日参加できます。".into());
    }
    if entry.check_in.is_some() {
        add(NoteKind::Other, "活動時間を記録するため、到着と終了のときに受付にお立ち寄りください。".into());
    }
    notes
        .into_iter()
        .zip(1..)
        .map(|((kind, text), position)| Note { offering_id: entry.id.clone(), position, kind, text })
        .collect()
}

fn support(what: &str, given: &str, days: Option<i64>) -> String {
    match (given, days) {
        ("provided", _) => format!("{what}があります。"),
        ("on_request", Some(days)) => format!("{what}を希望する人は、開催日の{days}日前までにお申し出ください。"),
        ("on_request", None) => format!("{what}を希望する人は、お申し出ください。"),
        _ => String::new(),
    }
}

fn capacity(entry: &Programme) -> String {
    let c = &entry.capacity;
    let mut parts = Vec::new();
    // What stands in brackets refers to the file itself.
    if let Some(note) = c.note.as_deref().and_then(|n| n.split('（').next()) {
        parts.push(match c.number {
            Some(number) => format!("{number}{}（{note}）", c.unit),
            None => note.into(),
        });
    }
    let quotas: Vec<String> =
        c.quotas.iter().filter_map(|q| Some(format!("{}{}人", q.stakeholder.as_ref()?, q.number))).collect();
    if !quotas.is_empty() {
        parts.push(format!("内訳：{}", quotas.join("、")));
    }
    parts.extend(c.quotas.iter().filter_map(|q| Some(format!("うち{}{}席", q.name.as_ref()?, q.number))));
    if let Some(most) = c.persons_max {
        parts.push(format!("あわせて{most}人まで"));
    }
    if let (Some(most), "組" | "団体") = (c.max_persons_per_group, c.unit.as_str()) {
        parts.push(format!("1{}{most}人まで", c.unit));
    }
    // A meeting's own members have their seats; where the public may listen, that is a slot of its own.
    if let (Some(observers), true) = (c.observers, entry.selection == "invitation") {
        parts.push(format!("ほかに傍聴{observers}人まで"));
    }
    parts.join("。")
}

fn registration(entry: &Programme) -> String {
    let mut parts: Vec<String> = entry.registration.note.iter().cloned().collect();
    // Why there is no other way, as the demo city says it.
    if entry.registration.channels == ["web"] && parts.is_empty() {
        parts.push("申込みはインターネットだけで受け付けます。使えない方は、お電話でご相談ください".into());
    }
    if let Some(window) = &entry.request_window {
        parts.extend(requests(window, parts.is_empty()));
    }
    if entry.registration.proxy_allowed {
        parts.push("家族などが代わりに申し込むこともできます".into());
    }
    parts.extend(entry.registration.duplicate_rule.clone());
    parts.join("。")
}

fn requests(window: &RequestWindow, dates: bool) -> Vec<String> {
    let mut parts = Vec::new();
    if dates {
        parts.push(format!("希望日の{}日前まで。第{}希望日まで記入", window.lead_days, window.preferred_dates));
    }
    if let Some(hours) = &window.hours {
        let most = window.max_minutes.map_or_else(String::new, |m| format!("、{m}分以内"));
        parts.push(format!("実施できる時間：{hours}{most}"));
    }
    if let Some(blackout) = &window.blackout {
        parts.push(format!("実施できない日：{blackout}"));
    }
    parts
}

fn below_minimum(entry: &Programme) -> String {
    match (entry.capacity.minimum, &entry.if_below_minimum) {
        (Some(minimum), Some(text)) => format!("最少開催人数{minimum}人。{text}"),
        // For talks on request the minimum is a condition of the request, not a risk of cancellation.
        (Some(minimum), None) if entry.request_window.is_none() => {
            format!("申込みが{minimum}人に満たないときは、中止することがあります。")
        }
        _ => String::new(),
    }
}

fn language(code: &str) -> &str {
    match code {
        "ja" => "日本語",
        "ja-easy" => "やさしい日本語",
        "pt" => "ポルトガル語",
        "vi" => "ベトナム語",
        "tl" => "フィリピン語",
        "zh-Hans" => "中国語（簡体字）",
        "en" => "英語",
        other => other,
    }
}
