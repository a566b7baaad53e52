//! A year's count as a table for machines: long form, one figure a line, digits only; a blank is not known, 0 is none.

use super::model::*;
use super::rules;
use crate::plan::PlanTree;
use crate::sheet::Cell;

pub const HEAD: [&str; 8] = ["年度", "階層", "ID", "名称", "区分", "項目", "値", "単位"];

/// All scopes of the year that have lines, each with every figure; what stands apart as lines of 区分 `apart`.
pub fn rows(year: &Year, tree: &PlanTree) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for scope in rules::every(year, tree) {
        let title = rules::title(year, tree, &scope).unwrap_or_default();
        for (citizens, kind) in [(1, "citizens"), (0, "apart")] {
            let inside = year.offerings.iter().any(|o| o.citizen_tally == citizens && rules::within(o, &scope));
            // A part of the plan without offerings came to 0; there is nothing to set apart then.
            let bare = citizens == 1 && !matches!(scope, Scope::Offering(_));
            if inside || bare {
                let tally = rules::tally(year, &scope, citizens);
                rows.extend(figures(&tally).into_iter().map(|(name, value, unit)| {
                    vec![
                        year.fiscal_year.into(),
                        scope.level().into(),
                        scope.id().into(),
                        title.as_str().into(),
                        kind.into(),
                        name.into(),
                        value,
                        unit.into(),
                    ]
                }));
            }
        }
    }
    rows
}

/// Name, value and unit of each figure. Ratios to four places.
fn figures(t: &Tally) -> [(&'static str, Cell, &'static str); 15] {
    let ratio = |r: Option<f64>| r.map(|r| (r * 10_000.0).round() / 10_000.0).into();
    [
        ("開催回数", t.sessions.into(), "回"),
        ("申込件数", t.registrations.into(), "件"),
        ("申込者数", t.applicants.into(), "人"),
        ("当日参加者数", t.walk_ins.into(), "人"),
        ("応募倍率", ratio(t.competition()), "倍"),
        ("定員充足率", ratio(t.fill_rate()), "比"),
        ("延べ人数", t.visits.into(), "人"),
        ("実人数", t.persons.into(), "人"),
        ("出席率", ratio(t.attendance_rate()), "比"),
        ("無断欠席", t.no_shows().into(), "人"),
        ("来場者数", t.head_count.into(), "人"),
        ("活動時間", t.minutes.into(), "分"),
        ("活動時間（予定）", t.planned_minutes.into(), "分"),
        ("活動の回数", t.volunteer_sessions.into(), "回"),
        ("活動の出席を確定した回数", t.volunteer_closed.into(), "回"),
    ]
}
