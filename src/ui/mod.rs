//! Parts of pages that many views share: form controls with their labels and errors, badges, banners, tables, charts.
//!
//! Each is a function from a small struct to an `AnyView`, drawn on the server, looking as the Digital Agency's design
//! system (DADS) does. A part that speaks by itself (必須, 年, 次へ) takes the reader's language first. Every text may
//! carry readings (`会場(かいじょう)`): parts draw them with [`say()`]. Styles stand in `style/parts.css`.

mod badge;
mod banner;
mod breadcrumbs;
mod button;
mod card;
mod chart;
mod choice;
mod countdown;
mod date_field;
mod description_list;
mod errors;
mod field;
mod label;
mod pager;
mod say;
mod select;
mod steps;
mod table;
#[cfg(test)]
mod testing;
mod words;

pub use badge::{Badge, badge};
pub use banner::{Notice, notice_banner};
pub use breadcrumbs::breadcrumbs;
pub use button::{Button, button, button_do, fieldset, form, link_button, search_form, upload_form};
pub use card::{card, card_list};
pub use chart::{Chart, ChartKind, Series, chart};
pub use choice::{Checkbox, Checks, Choice, Opt, checkbox, checks, choice};
pub use countdown::countdown;
pub use date_field::{DateField, date_field};
pub use description_list::description_list;
pub use errors::{Errors, error_summary};
pub use field::{Field, Input, Textarea, field, hidden, textarea};
pub use label::id_of;
pub use pager::{Pager, pager};
pub use say::{nothing, say};
pub use select::{Select, select};
pub use steps::steps;
pub use table::{Table, table};
