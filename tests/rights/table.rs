//! The table: for each route and method, what becomes of whom. Add a row with a route; the story fails without.
//!
//! Gaps in braces are filled from the scene: `{own…}` is of C1, which both partners host and one receives; `{foreign…}`
//! is of C2, which another hosts and receives.

/// Statuses for: the city, the receiving host, a host that does not receive, another partner, the desk, nobody.
pub type Outcomes = [u16; 6];

pub struct Row {
    pub method: &'static str,
    pub url: &'static str,
    pub form: &'static [(&'static str, &'static str)],
    /// Shows people: whoever has not accepted the terms is led to them (GET), or refused (POST).
    pub bound: bool,
    pub outcomes: Outcomes,
}

type Form = &'static [(&'static str, &'static str)];

const fn get(url: &'static str, outcomes: Outcomes) -> Row {
    Row { method: "GET", url, form: &[], bound: false, outcomes }
}

const fn see(url: &'static str, outcomes: Outcomes) -> Row {
    Row { method: "GET", url, form: &[], bound: true, outcomes }
}

const fn post(url: &'static str, form: Form, outcomes: Outcomes) -> Row {
    Row { method: "POST", url, form, bound: false, outcomes }
}

const fn act(url: &'static str, form: Form, outcomes: Outcomes) -> Row {
    Row { method: "POST", url, form, bound: true, outcomes }
}

/// The city's alone.
const CITY: Outcomes = [200, 403, 403, 403, 403, 401];
/// Everyone of the office.
const OFFICE: Outcomes = [200, 200, 200, 200, 403, 401];
/// Whoever hosts C1.
const HOSTS: Outcomes = [200, 200, 200, 403, 403, 401];
/// Whoever receives C1.
const OWN: Outcomes = [200, 200, 403, 403, 403, 401];
/// Whoever receives C2.
const FOREIGN: Outcomes = [200, 403, 403, 200, 403, 401];

/// The same with another answer for who is let in.
const fn with(status: u16, outcomes: Outcomes) -> Outcomes {
    let mut changed = outcomes;
    let mut n = 0;
    while n < changed.len() {
        if changed[n] == 200 {
            changed[n] = status;
        }
        n += 1;
    }
    changed
}

pub const TABLE: &[Row] = &[
    // The office and its lists
    get("/office", OFFICE),
    see("/office/offerings/C1", HOSTS),
    see("/office/offerings/C1?page=2", HOSTS),
    see("/office/offerings/C2", FOREIGN),
    see("/office/offerings/nowhere", [404, 404, 404, 404, 403, 401]),
    see("/office/offerings/C1/attendance.csv", CITY),
    see("/office/offerings/C1/attendance.xlsx", CITY),
    // The sheet for the day, for its session is tomorrow.
    see("/office/offerings/C1/print", OWN),
    see("/office/offerings/C1/attendance.ics", HOSTS),
    see("/office/offerings/C1/nothing", with(404, HOSTS)),
    see("/office/offerings/C2/attendance.csv", CITY),
    see("/office/offerings/C2/attendance.xlsx", CITY),
    see("/office/offerings/C2/print", FOREIGN),
    get("/office/offerings/C1/draw", HOSTS),
    post("/office/offerings/C1/draw", &[("do", "approve")], with(409, CITY)),
    post(
        "/office/offerings/C1/draw",
        &[("do", "rule"), ("registration", "x"), ("class", "none"), ("ruling", "x")],
        with(409, CITY),
    ),
    post("/office/offerings/C1/draw", &[("do", "read"), ("value", "1")], with(409, CITY)),
    post("/office/offerings/C1/draw", &[("do", "stop"), ("reason", "x")], with(409, CITY)),
    get("/office/offerings/C1/draw/paper", with(404, CITY)),
    get("/office/offerings/C1/draw/missed", with(404, CITY)),
    post("/office/offerings/C1/draw/missed", &[("do", "decide")], with(404, CITY)),
    // Nothing is drawn here.
    see("/office/offerings/C1/results", CITY),
    act("/office/offerings/C1/results", &[("do", "number")], with(409, CITY)),
    see("/office/offerings/C1/results/print?what=letters", with(409, CITY)),
    get("/office/hearings", CITY),
    get("/office/registrations/{own registration}/hearing", CITY),
    post("/office/registrations/{own registration}/hearing", &[("do", "open")], with(422, CITY)),
    post("/office/registrations/{own registration}/hearing", &[("do", "approve"), ("hearing", "x")], with(409, CITY)),
    get("/office/registrations/{own registration}/hearing/letter", with(404, CITY)),
    see("/office/telephone", OFFICE),
    act("/office/telephone", &[("receipt", "x"), ("fact", "kana"), ("said", "x")], with(422, OFFICE)),
    get("/office/count", OFFICE),
    get("/office/count.csv", OFFICE),
    // Who receives what
    get("/office/offerings/C1/receivers", CITY),
    post("/office/offerings/C1/receivers", &[("do", "add")], with(422, CITY)),
    post("/office/offerings/C1/receivers", &[("do", "end"), ("receiver", "C2-others")], with(404, CITY)),
    post("/office/offerings/C1/receivers", &[("do", "told"), ("receiver", "C2-others")], with(404, CITY)),
    post("/office/offerings/C1/receivers", &[("do", "allow"), ("receiver", "C1-group")], with(422, CITY)),
    post("/office/offerings/C1/receivers", &[("do", "take_back"), ("receiver", "C2-others")], with(404, CITY)),
    get("/office/terms", OFFICE),
    post("/office/terms", &[], [403, 422, 422, 422, 403, 401]),
    // Accounts and the record
    get("/office/staff", CITY),
    get("/office/staff/somebody", with(404, CITY)),
    post("/office/staff/somebody", &[("do", "renew")], with(404, CITY)),
    post("/office/staff/somebody", &[("do", "end")], with(404, CITY)),
    post("/office/staff/somebody", &[("do", "name")], with(404, CITY)),
    post("/office/staff/somebody", &[("do", "name_disposals")], with(404, CITY)),
    get("/office/audit", CITY),
    post("/office/audit", &[("from", "x")], with(422, CITY)),
    get("/office/audit.csv", CITY),
    post("/office/audit.csv", &[("from", "x")], with(422, CITY)),
    get("/office/audit/looks", CITY),
    post("/office/audit/looks", &[("from", "x")], with(422, CITY)),
    // People
    see("/office/people", OFFICE),
    act("/office/people", &[("q", "ハ")], [422, 422, 403, 422, 403, 401]),
    act("/office/people", &[("q", "ハナコ")], [200, 200, 403, 200, 403, 401]),
    act("/office/people", &[("q", "ヨソノ")], [200, 200, 403, 200, 403, 401]),
    act("/office/people", &[("q", "0566009999")], [200, 200, 403, 200, 403, 401]),
    see("/office/registrations/{own registration}", OWN),
    see("/office/registrations/{foreign registration}", FOREIGN),
    see("/office/registrations/nobody", [404, 404, 404, 404, 403, 401]),
    act("/office/registrations/{own registration}", &[("do", "note")], with(422, OWN)),
    act("/office/registrations/{own registration}", &[("do", "withdraw")], with(422, OWN)),
    act("/office/registrations/{foreign registration}", &[("do", "note")], with(422, FOREIGN)),
    act("/office/registrations/{foreign registration}", &[("do", "withdraw")], with(422, FOREIGN)),
    see("/office/registrations/{own registration}/notice", OWN),
    see("/office/registrations/{foreign registration}/notice", FOREIGN),
    see("/office/registrations/{own registration}/pass.svg", OWN),
    see("/office/registrations/{foreign registration}/pass.svg", FOREIGN),
    see("/office/offerings/C1/enter", OWN),
    see("/office/offerings/C2/enter", FOREIGN),
    act("/office/offerings/C1/enter", &[], with(422, OWN)),
    act("/office/offerings/C2/enter", &[], with(422, FOREIGN)),
    see("/office/offerings/C1/hold", OWN),
    see("/office/offerings/C2/hold", FOREIGN),
    act("/office/offerings/C1/hold", &[], with(422, OWN)),
    act("/office/offerings/C2/hold", &[], with(422, FOREIGN)),
    see("/office/registrations/{own registration}/complete", OWN),
    see("/office/registrations/{foreign registration}/complete", FOREIGN),
    act("/office/registrations/{own registration}/complete", &[], with(422, OWN)),
    act("/office/registrations/{foreign registration}/complete", &[], with(422, FOREIGN)),
    get("/office/offerings/C1/minimum", with(404, HOSTS)),
    get("/office/offerings/C2/minimum", with(404, FOREIGN)),
    post("/office/offerings/C1/minimum", &[], with(404, HOSTS)),
    post("/office/offerings/C2/minimum", &[], with(404, FOREIGN)),
    // An offering's applicants, and two of them side by side
    see("/office/offerings/C1/people", OWN),
    see("/office/offerings/C1/people?mark=noted&mark=unpaid&sort=kana&page=2", OWN),
    see("/office/offerings/C2/people", FOREIGN),
    act("/office/offerings/C1/people", &[("q", "ハナコ")], OWN),
    act("/office/offerings/C1/people", &[("q", "ハ")], with(422, OWN)),
    act("/office/offerings/C2/people", &[("q", "0566009999")], FOREIGN),
    see("/office/registrations/{own registration}/twin", OWN),
    see("/office/registrations/{foreign registration}/twin", FOREIGN),
    see("/office/registrations/{own registration}/twin?with={foreign registration}", CITY),
    act("/office/registrations/{own registration}/twin", &[("do", "find"), ("receipt", "nobody")], with(422, OWN)),
    act(
        "/office/registrations/{foreign registration}/twin",
        &[("do", "find"), ("receipt", "nobody")],
        with(422, FOREIGN),
    ),
    act("/office/registrations/{own registration}/twin", &[("do", "dance")], with(400, OWN)),
    act(
        "/office/registrations/{own registration}/twin?with={foreign registration}",
        &[("do", "merge"), ("keep", "{own registration}")],
        with(422, CITY),
    ),
    // Letters to some of them
    see("/office/offerings/C1/letters", OWN),
    see("/office/offerings/C2/letters", FOREIGN),
    see("/office/offerings/C1/letters/new?state=confirmed", OWN),
    see("/office/offerings/C2/letters/new", FOREIGN),
    act("/office/offerings/C1/letters/new", &[("do", "preview"), ("subject", "件名")], with(422, OWN)),
    act("/office/offerings/C1/letters/new", &[("do", "preview"), ("subject", "件名"), ("body", "本文")], OWN),
    act("/office/offerings/C2/letters/new", &[("do", "preview"), ("subject", "件名"), ("body", "本文")], FOREIGN),
    see("/office/letters/{own letter}", OWN),
    see("/office/letters/{foreign letter}", FOREIGN),
    see("/office/letters/{own letter}/sheets", OWN),
    see("/office/letters/{foreign letter}/sheets", FOREIGN),
    see("/office/letters/nothing", [404, 404, 404, 404, 403, 401]),
    act("/office/letters/{own letter}", &[("do", "dance")], with(400, OWN)),
    act("/office/letters/{own letter}", &[("do", "told"), ("registration", "{foreign registration}")], with(404, OWN)),
    act("/office/letters/{own letter}", &[("do", "undo")], with(409, OWN)),
    act("/office/letters/{own letter}", &[("do", "send")], with(409, OWN)),
    act("/office/letters/{foreign letter}", &[("do", "undo")], with(409, FOREIGN)),
    act("/office/letters/{foreign letter}", &[("do", "dance")], with(400, FOREIGN)),
    // Applications from a file: one that is not there any more, and a form without one
    see("/office/offerings/C1/import", OWN),
    see("/office/offerings/C2/import", FOREIGN),
    act("/office/offerings/C1/import", &[("channel", "phone")], with(400, OWN)),
    act("/office/offerings/C2/import", &[("channel", "phone")], with(400, FOREIGN)),
    see("/office/offerings/C1/import/template.csv", OWN),
    see("/office/offerings/C2/import/template.csv", FOREIGN),
    see("/office/offerings/C1/import/template.xlsx", OWN),
    see("/office/offerings/C2/import/template.xlsx", FOREIGN),
    see("/office/offerings/C1/import/nothing", with(410, OWN)),
    see("/office/offerings/C2/import/nothing", with(410, FOREIGN)),
    act("/office/offerings/C1/import/nothing", &[("do", "all"), ("shown", "x")], with(410, OWN)),
    act("/office/offerings/C2/import/nothing", &[("do", "dance")], with(400, FOREIGN)),
    see("/office/offerings/C1/import/nothing/rest.csv", with(410, OWN)),
    see("/office/offerings/C2/import/nothing/rest.csv", with(410, FOREIGN)),
    // Requests for visits: there are none, and neither offering takes any
    see("/office/visits", OFFICE),
    see("/office/visits/nothing", with(404, OFFICE)),
    act("/office/visits/nothing", &[("do", "call")], with(404, OFFICE)),
    see("/office/offerings/C1/visit", with(404, CITY)),
    see("/office/offerings/C2/visit", with(404, FOREIGN)),
    act("/office/offerings/C1/visit", &[("channel", "phone")], with(404, CITY)),
    act("/office/offerings/C2/visit", &[("channel", "phone")], with(404, FOREIGN)),
    // In neither people choose
    see("/office/offerings/C1/screening", with(404, OWN)),
    see("/office/offerings/C2/screening", with(404, FOREIGN)),
    act("/office/offerings/C1/screening", &[("do", "approve")], with(404, OWN)),
    act("/office/offerings/C2/screening", &[("do", "close")], with(404, FOREIGN)),
    see("/office/offerings/C1/screening/paper", with(404, OWN)),
    see("/office/offerings/C2/screening/paper", with(404, FOREIGN)),
    see("/office/offerings/C1/screening/{own registration}", with(404, OWN)),
    see("/office/offerings/C2/screening/{foreign registration}", with(404, FOREIGN)),
    act("/office/offerings/C1/screening/{own registration}", &[("do", "assess")], with(404, OWN)),
    act("/office/offerings/C2/screening/{foreign registration}", &[("do", "decide")], with(404, FOREIGN)),
    // Neither carries anybody over
    see("/office/offerings/C1/carry", with(404, OWN)),
    see("/office/offerings/C2/carry", with(404, FOREIGN)),
    act("/office/offerings/C1/carry", &[("until", "2026-12-01")], with(404, OWN)),
    act("/office/offerings/C2/carry", &[("until", "2026-12-01")], with(404, FOREIGN)),
    see("/office/offerings/C1/carry/paper", with(404, OWN)),
    see("/office/offerings/C2/carry/paper", with(404, FOREIGN)),
    // Neither is by invitation; whoever does not receive how people are reached may not even ask
    see("/office/offerings/C1/invitees", with(404, CITY)),
    see("/office/offerings/C2/invitees", with(404, FOREIGN)),
    act("/office/offerings/C1/invitees", &[("do", "send")], with(404, CITY)),
    act("/office/offerings/C2/invitees", &[("do", "send")], with(404, FOREIGN)),
    see("/office/offerings/C1/invitees/template.csv", with(404, CITY)),
    see("/office/offerings/C2/invitees/template.csv", with(404, FOREIGN)),
    see("/office/offerings/C1/invitees/paper", with(404, CITY)),
    see("/office/offerings/C2/invitees/paper", with(404, FOREIGN)),
    act("/office/offerings/C1/invitees/file", &[], with(404, CITY)),
    act("/office/offerings/C2/invitees/file", &[], with(404, FOREIGN)),
    see("/office/offerings/C1/invitees/somebody", with(404, CITY)),
    see("/office/offerings/C2/invitees/somebody", with(404, FOREIGN)),
    act("/office/offerings/C1/invitees/somebody", &[("answer", "absent")], with(404, CITY)),
    act("/office/offerings/C2/invitees/somebody", &[("answer", "absent")], with(404, FOREIGN)),
    // Changes: a host that does not receive may make them
    get("/office/sessions/C1-1/change", HOSTS),
    get("/office/sessions/C2-1/change", FOREIGN),
    post("/office/sessions/C1-1/change", &[("do", "cancel")], with(422, HOSTS)),
    post("/office/sessions/C2-1/change", &[("do", "cancel")], with(422, FOREIGN)),
    post("/office/sessions/C1-1/change", &[("do", "move")], with(422, HOSTS)),
    post("/office/sessions/C2-1/change", &[("do", "move")], with(422, FOREIGN)),
    get("/office/offerings/C1/cancel", HOSTS),
    get("/office/offerings/C2/cancel", FOREIGN),
    post("/office/offerings/C1/cancel", &[], with(422, HOSTS)),
    post("/office/offerings/C2/cancel", &[], with(422, FOREIGN)),
    see("/office/changes/{own change}", HOSTS),
    see("/office/changes/{foreign change}", FOREIGN),
    act("/office/changes/{own change}", &[("do", "dance")], with(400, HOSTS)),
    act("/office/changes/{own change}", &[("do", "told"), ("registration", "{foreign registration}")], with(404, OWN)),
    // Told long ago: there is nothing to hurry.
    act("/office/changes/{own change}", &[("do", "send")], with(409, HOSTS)),
    act("/office/changes/{foreign change}", &[("do", "send")], with(409, FOREIGN)),
    act("/office/changes/{foreign change}", &[("do", "dance")], with(400, FOREIGN)),
    act(
        "/office/changes/{foreign change}",
        &[("do", "told"), ("registration", "{own registration}")],
        with(404, FOREIGN),
    ),
    see("/office/changes/{own change}/sheets", OWN),
    see("/office/changes/{foreign change}/sheets", FOREIGN),
    // Partners, who stands behind an offering and answers for it, helpers' links
    get("/office/partners", CITY),
    post("/office/partners", &[], with(422, CITY)),
    get("/office/partners/group", OWN),
    get("/office/partners/others", FOREIGN),
    post("/office/partners/group", &[("do", "dance")], with(400, OWN)),
    post("/office/partners/others", &[("do", "dance")], with(400, FOREIGN)),
    post("/office/partners/group", &[("do", "withdraw"), ("invitation", "nothing")], with(404, OWN)),
    post("/office/partners/others", &[("do", "withdraw"), ("invitation", "nothing")], with(404, FOREIGN)),
    get("/office/partners/pairs", CITY),
    get("/office/partners/pairs.csv", CITY),
    get("/office/indicators", CITY),
    post("/office/indicators", &[], with(422, CITY)),
    get("/office/staff/somebody/handover", with(404, CITY)),
    post("/office/staff/somebody/handover", &[], with(404, CITY)),
    get("/office/offerings/C1/hosts", HOSTS),
    get("/office/offerings/C2/hosts", FOREIGN),
    post("/office/offerings/C1/hosts", &[("do", "dance")], with(400, HOSTS)),
    post("/office/offerings/C1/hosts", &[("do", "add"), ("partner", ""), ("role", "endorser")], with(422, HOSTS)),
    post("/office/offerings/C2/hosts", &[("do", "add"), ("partner", ""), ("role", "endorser")], with(422, FOREIGN)),
    post("/office/offerings/C1/hosts", &[("do", "approve"), ("partner", "group")], with(422, CITY)),
    post("/office/offerings/C1/hosts", &[("do", "refuse"), ("partner", "group")], with(422, CITY)),
    post("/office/offerings/C2/hosts", &[("do", "dance")], with(400, FOREIGN)),
    act("/office/offerings/C1", &[("do", "dance")], with(400, HOSTS)),
    act("/office/offerings/C2", &[("do", "dance")], with(400, FOREIGN)),
    act("/office/offerings/C1", &[("do", "charge"), ("charge", "nobody")], with(422, HOSTS)),
    see("/office/sessions/C1-1/links", OWN),
    see("/office/sessions/C2-1/links", FOREIGN),
    act("/office/sessions/C1-1/links", &[("do", "dance")], with(400, OWN)),
    act("/office/sessions/C2-1/links", &[("do", "dance")], with(400, FOREIGN)),
    see("/office/sessions/C1-1/links/nothing", with(404, OWN)),
    // A link opens the desk to whoever has it and its digits.
    get("/desk/link/nothing", [404, 404, 404, 404, 404, 404]),
    post("/desk/link/nothing", &[("pin", "123456")], [404, 404, 404, 404, 404, 404]),
    // Proposals: a partner's own, whoever hosts what they were made from
    get("/office/proposals", OFFICE),
    get("/office/proposals/new", OFFICE),
    get("/office/proposals/list", OFFICE),
    post("/office/proposals/list", &[("lines", "[]")], with(400, OFFICE)),
    get("/office/proposals/list/template.csv", OFFICE),
    post("/office/proposals/new", &[("do", "dance")], with(400, OFFICE)),
    post("/office/proposals/new", &[("do", "template"), ("kind", "")], with(422, OFFICE)),
    post("/office/proposals/new", &[("do", "edit"), ("offering", "C9")], with(404, OFFICE)),
    get("/office/proposals/{own proposal}", OWN),
    get("/office/proposals/{foreign proposal}", FOREIGN),
    post("/office/proposals/{own proposal}", &[("do", "dance")], with(400, OWN)),
    post("/office/proposals/{foreign proposal}", &[("do", "submit")], with(422, FOREIGN)),
    post("/office/proposals/{own proposal}", &[("do", "approve")], [422, 403, 403, 403, 403, 401]),
    post("/office/proposals/{own proposal}", &[("do", "return")], [422, 403, 403, 403, 403, 401]),
    post("/office/proposals/{own proposal}", &[("do", "submit")], with(422, OWN)),
    post("/office/proposals/{own proposal}", &[("do", "back")], with(409, OWN)),
    post("/office/proposals/{own proposal}", &[("do", "resume")], with(409, OWN)),
    post("/office/proposals/{own proposal}", &[("do", "confirm")], [422, 409, 403, 403, 403, 401]),
    // The city drops it, and takes it up again: then there is nothing left to do.
    post("/office/proposals/{foreign proposal}", &[("do", "drop")], [303, 403, 403, 409, 403, 401]),
    post("/office/proposals/{foreign proposal}", &[("do", "resume")], [303, 403, 403, 409, 403, 401]),
    // Whoever hosts what is published works it over.
    post("/office/proposals/new", &[("do", "edit"), ("offering", "C2")], with(303, FOREIGN)),
    post("/office/proposals/new", &[("do", "again"), ("offering", "C2")], with(303, FOREIGN)),
    get("/office/proposals/{own proposal}/preview", OWN),
    get("/office/proposals/{foreign proposal}/preview", FOREIGN),
    get("/office/proposals/{own proposal}/history", OWN),
    get("/office/proposals/{foreign proposal}/history", FOREIGN),
    get("/office/proposals/{own proposal}/about", OWN),
    get("/office/proposals/{foreign proposal}/about", FOREIGN),
    get("/office/proposals/{own proposal}/nothing", [404, 404, 404, 404, 403, 401]),
    post("/office/proposals/{own proposal}/about", &[("base", "x")], with(400, OWN)),
    post("/office/proposals/{foreign proposal}/about", &[("base", "x")], with(400, FOREIGN)),
    post("/office/proposals/{own proposal}/dates", &[("base", "1"), ("do", "add")], OWN),
    post("/office/proposals/{foreign proposal}/dates", &[("base", "1"), ("do", "add")], FOREIGN),
    post("/office/proposals/{own proposal}/dates", &[("base", "1"), ("do", "spread")], with(422, OWN)),
    post("/office/proposals/{own proposal}/dates", &[("base", "1"), ("do", "save")], with(422, OWN)),
    post("/office/proposals/{foreign proposal}/dates", &[("base", "1"), ("do", "save")], with(422, FOREIGN)),
    // What somebody needs: seen by who receives what is told after a place is given
    see("/office/adjustments", OFFICE),
    see("/office/adjustments/{own registration}", CITY),
    see("/office/adjustments/{foreign registration}", FOREIGN),
    act("/office/adjustments/{own registration}", &[("do", "dance")], with(400, CITY)),
    act("/office/adjustments/{foreign registration}", &[("do", "dance")], with(400, FOREIGN)),
    // Whose data it is: the city's to keep, to show, to correct and to dispose of
    get("/office/disposal", CITY),
    get("/office/disposal/nothing", with(404, CITY)),
    post("/office/disposal/nothing", &[("do", "dance")], with(400, CITY)),
    post("/office/disposal/nothing", &[("do", "approve"), ("due_on", "2026-12-24")], with(404, CITY)),
    get("/office/offerings/C1/data", CITY),
    post("/office/offerings/C1/data", &[("do", "hold")], with(422, CITY)),
    post("/office/offerings/C1/data", &[("do", "lift"), ("hold", "nothing")], with(422, CITY)),
    post("/office/offerings/C1/data", &[("do", "propose")], with(422, CITY)),
    post("/office/offerings/C1/data", &[("do", "dance")], with(400, CITY)),
    get("/office/registrations/{own registration}/data", CITY),
    post("/office/registrations/{own registration}/data", &[("do", "dance")], with(400, CITY)),
    get("/office/registrations/{own registration}/correct", CITY),
    post("/office/registrations/{own registration}/correct", &[], with(422, CITY)),
    get("/office/disclosure", CITY),
    post("/office/disclosure", &[("q", "")], with(422, CITY)),
    post("/office/disclosure/instructor", &[("q", "")], with(422, CITY)),
    get("/office/disclosures/nothing", with(404, CITY)),
    get("/office/disclosures/nothing/data.json", with(404, CITY)),
    get("/office/files", CITY),
    get("/office/files/all", CITY),
    get("/office/files/all/entry.csv", CITY),
    // Fees
    see("/office/offerings/C1/fees", OWN),
    see("/office/offerings/C2/fees", FOREIGN),
    act("/office/offerings/C1/fees", &[("do", "receive"), ("participant", "{own participant}")], with(422, OWN)),
    act(
        "/office/offerings/C1/fees",
        &[
            ("do", "receive"),
            ("fact", "F9"),
            ("participant", "{foreign participant}"),
            ("amount", "1"),
            ("method", "cash"),
        ],
        with(404, OWN),
    ),
    act(
        "/office/offerings/C2/fees",
        &[("do", "receive"), ("participant", "{foreign participant}")],
        with(422, FOREIGN),
    ),
    see("/office/offerings/C1/fees/list.csv", CITY),
    see("/office/offerings/C2/fees/list.csv", CITY),
    see("/office/offerings/C1/fees/list.xlsx", CITY),
    see("/office/offerings/C2/fees/list.xlsx", CITY),
    see("/office/offerings/C1/fees/closings", OWN),
    see("/office/offerings/C2/fees/closings", FOREIGN),
    act("/office/offerings/C1/fees/closings", &[("seen", "1")], with(422, OWN)),
    act("/office/offerings/C2/fees/closings", &[("seen", "1")], with(422, FOREIGN)),
    see("/office/offerings/C1/fees/closings/K1", OWN),
    see("/office/offerings/C1/fees/closings/K2", with(404, OWN)),
    see("/office/offerings/C2/fees/closings/K2", FOREIGN),
    see("/office/offerings/C1/fees/receipts/F1", OWN),
    see("/office/offerings/C1/fees/receipts/F2", with(404, OWN)),
    see("/office/offerings/C2/fees/receipts/F2", FOREIGN),
    act("/office/offerings/C1/fees/receipts/F3", &[("print", "P3")], with(422, OWN)),
    act("/office/offerings/C1/fees/receipts/F2", &[("print", "P3")], with(404, OWN)),
    act("/office/offerings/C2/fees/receipts/F1", &[("print", "P3")], with(404, FOREIGN)),
    see("/office/offerings/C1/fees/receipts/F1/P1", OWN),
    see("/office/offerings/C1/fees/receipts/F2/P2", with(404, OWN)),
    see("/office/offerings/C1/fees/receipts/F1/P2", with(404, OWN)),
    see("/office/offerings/C2/fees/receipts/F2/P2", FOREIGN),
    see("/office/offerings/C1/fees/{own participant}", OWN),
    see("/office/offerings/C1/fees/{foreign participant}", with(404, OWN)),
    see("/office/offerings/C2/fees/{foreign participant}", FOREIGN),
    act("/office/offerings/C1/fees/{own participant}", &[("do", "receive")], with(422, OWN)),
    act(
        "/office/offerings/C1/fees/{own participant}",
        &[("do", "correct"), ("fact", "F9"), ("wrong", "F2"), ("reason", "誤り")],
        with(404, OWN),
    ),
    act("/office/offerings/C2/fees/{foreign participant}", &[("do", "receive")], with(422, FOREIGN)),
    // The desk: a host that does not receive counts heads, and a foreign session is not there
    get("/desk", [200, 200, 200, 200, 200, 401]),
    see("/desk/C1-1", [200, 200, 200, 404, 200, 401]),
    see("/desk/C2-1", [200, 404, 404, 200, 200, 401]),
    // The app, whose page names nobody, and what lets a device in.
    see("/desk/C1-1/app", [200, 200, 403, 404, 200, 401]),
    see("/desk/C2-1/app", [200, 404, 404, 200, 200, 401]),
    act("/desk/C1-1/device", &[], [200, 200, 403, 404, 200, 401]),
    act("/desk/C2-1/device", &[], [200, 404, 404, 200, 200, 401]),
    see("/office/sessions/C1-1/devices", [200, 200, 403, 404, 403, 401]),
    act("/office/sessions/C1-1/devices", &[("do", "dance")], [400, 400, 403, 404, 403, 401]),
    act("/desk/C1-1", &[("do", "dance")], [400, 400, 403, 404, 400, 401]),
    act("/desk/C2-1", &[("do", "dance")], [400, 404, 404, 400, 400, 401]),
    act("/desk/C1-1", &[("do", "find"), ("q", "ハナコ")], [200, 200, 403, 404, 200, 401]),
    act(
        "/desk/C1-1",
        &[("do", "check_in"), ("fact", "f"), ("participant", "{foreign participant}")],
        [404, 404, 403, 404, 404, 401],
    ),
    act("/desk/C1-1", &[("do", "walk_in"), ("fact", "f")], [422, 422, 403, 404, 422, 401]),
    act("/api/desk_list", &[("session", "C1-1"), ("version", "")], [200, 200, 403, 404, 200, 401]),
    act("/api/desk_list", &[("session", "C2-1"), ("version", "")], [200, 404, 404, 200, 200, 401]),
    act(
        "/api/desk_tap",
        &[
            ("session", "C1-1"),
            ("participant", "{foreign participant}"),
            ("present", "true"),
            ("fact", "f"),
            ("ago", "0"),
        ],
        [404, 404, 403, 404, 404, 401],
    ),
    act(
        "/api/desk_tap",
        &[("session", "C2-1"), ("participant", "nobody"), ("present", "true"), ("fact", "f"), ("ago", "0")],
        [404, 404, 404, 404, 404, 401],
    ),
];
