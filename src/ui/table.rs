use super::say::say;
use crate::text::plain;
use leptos::prelude::*;

/// Rows under headings.
#[derive(Default)]
pub struct Table<'a> {
    /// What the table shows; it is also the name of the region that scrolls.
    pub caption: &'a str,
    pub head: &'a [&'a str],
    pub rows: Vec<Vec<AnyView>>,
    /// A last row of totals.
    pub foot: Vec<AnyView>,
    /// The first cell of each row names the row.
    pub row_heads: bool,
    /// Columns of figures, from 0, set to the right.
    pub numeric: &'a [usize],
    /// Closer lines, for lists at the desk and in the office.
    pub dense: bool,
    /// On a phone each row is a block of its own, its cells named: for lists whose rows are read one by one.
    pub stacks: bool,
    /// The heading before it says the same.
    pub caption_hidden: bool,
}

/// On a phone the table scrolls sideways in a region that can be reached by keyboard, or its rows become blocks.
pub fn table(table: Table) -> AnyView {
    let Table { caption, head, rows, foot, row_heads, numeric, dense, stacks, caption_hidden } = table;
    let names: Vec<String> = head.iter().map(|text| plain(text)).collect();
    // A row that is a block would no longer be one for a screen reader.
    let role = |role: &'static str| stacks.then_some(role);
    let head = head.iter().enumerate().map(|(n, text)| match numeric.contains(&n) {
        true => view! { <th scope="col" role=role("columnheader") class="number">{say(text)}</th> }.into_any(),
        false => view! { <th scope="col" role=role("columnheader")>{say(text)}</th> }.into_any(),
    });
    let row = |cells: Vec<AnyView>| {
        let cells = cells.into_iter().enumerate().map(|(n, cell)| {
            let name = names.get(n).filter(|_| stacks).cloned();
            match (row_heads && n == 0, numeric.contains(&n)) {
                (true, _) => view! { <th scope="row" role=role("rowheader")>{cell}</th> }.into_any(),
                (_, true) => view! { <td class="number" role=role("cell") data-name=name>{cell}</td> }.into_any(),
                (_, false) => view! { <td role=role("cell") data-name=name>{cell}</td> }.into_any(),
            }
        });
        view! { <tr role=role("row")>{cells.collect_view()}</tr> }.into_any()
    };
    let head = view! { <thead role=role("rowgroup")><tr role=role("row")>{head.collect_view()}</tr></thead> };
    let body = rows.into_iter().map(row).collect_view();
    let foot = (!foot.is_empty()).then(|| view! { <tfoot>{row(foot)}</tfoot> });
    view! {
        <div class="scroll" role="region" aria-label=plain(caption) tabindex="0">
            <table role=role("table") class=if dense { "dense" } else { "roomy" } class:stacks=stacks>
                <caption class:hidden-text=caption_hidden>{say(caption)}</caption>
                {head}
                <tbody role=role("rowgroup")>{body}</tbody>
                {foot}
            </table>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn a_table_names_its_columns_and_rows() {
        let page = html(|| {
            table(Table {
                caption: "参加者数",
                head: &["年度", "実人数"],
                rows: vec![vec![say("令和8年度"), say("120")]],
                foot: vec![say("計"), say("120")],
                row_heads: true,
                numeric: &[1],
                ..Default::default()
            })
        });
        assert!(page.contains(r#"role="region" aria-label="参加者数" tabindex="0""#), "{page}");
        assert!(page.contains(r#"<th scope="row">令和8年度</th><td class="number">120</td>"#), "{page}");
        assert!(page.contains("<tfoot>"), "{page}");
    }
}
