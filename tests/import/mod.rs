//! Applications from a file: judged line by line, taken over whole or not at all.

use axum::http::StatusCode;
use tsudoi::programme::{Ask, Codes};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

const HEAD: &str = "氏名,フリガナ,電話番号,メールアドレス,年代";
const FIELDS: [(&str, &str); 2] = [("channel", "postcard"), ("consent", "1")];

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 3)).await;
    town.publish(&course("C2", 20_000)).await;
    town.partner("group").await;
    town.hosts("C1", "group").await;
    town.receives_all("C1", "group").await;
    town
}

fn csv(lines: &[&str]) -> Vec<u8> {
    std::iter::once(HEAD).chain(lines.iter().copied()).collect::<Vec<_>>().join("\r\n").into_bytes()
}

async fn upload(client: &mut Client, offering: &str, bytes: &[u8]) -> Answer {
    client.upload(&format!("/office/offerings/{offering}/import"), &FIELDS, "申込み.csv", bytes).await
}

/// Presses a button of a dry run's page.
async fn press(client: &mut Client, page: &str, shown: &Answer, what: &str) -> Answer {
    let code = shown.attribute("input[name=shown]", "value").unwrap();
    client.post(page, &[("do", what), ("shown", &code)]).await
}

fn question(
    offering: &str,
    n: i64,
    step: tsudoi::programme::Step,
    kind: tsudoi::programme::QuestionKind,
    label: &str,
) -> tsudoi::programme::Question {
    let mut question = crate::registration::questions::question(n, step, kind, label, true);
    (question.id, question.offering_id) = (format!("{offering}-Q{n}"), offering.into());
    question
}

async fn registered(town: &Town, offering: &str) -> Vec<(String, String, String)> {
    let query =
        sql("SELECT name, state, channel FROM registration WHERE offering_id = $1 ORDER BY queue").bind(offering);
    town.app.store.all(query).await.unwrap()
}

async fn files(town: &Town) -> i64 {
    town.app.store.one::<(i64,)>(sql("SELECT COUNT(*) FROM import_file")).await.unwrap().0
}

story! {
    async fn a_dry_run_says_what_each_line_would_do_and_writes_nothing(town: Town = town) {
        town.guest("C1", &["C1-S1"], State::Confirmed, &[("先 一", "サキ イチ"), ("先 二", "サキ ニ")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let sheet = csv(&[
            "見本 花子,ミホン ハナコ,0566-00-0001,hanako@example.jp,70代",
            "見本 太郎,ミホン タロウ,0566-00-0002,,６０代",
            "見本 三郎,,12,,なし",
            "見本 太郎,ミホン タロウ,0566-00-0002,,60代",
        ]);
        let answer = upload(&mut city, "C1", &sheet).await;
        let page = answer.location();
        let shown = city.follow(&answer).await;
        assert!(shown.says("まだ何も登録していません") && shown.says("参加が決まる") && shown.says("キャンセル待ちになる"));
        let rows = shown.texts("table.stacks tbody tr");
        assert_eq!(rows.len(), 2, "only the bad lines: {rows:?}");
        assert!(rows[0].starts_with('4') && rows[0].contains("「フリガナ」の列が空です。フリガナを入力"), "{rows:?}");
        assert!(rows[0].contains("「電話番号」の列に「12」と書いてあります。電話番号は、市外局番から"), "{rows:?}");
        assert!(rows[0].contains("「年代」の列に「なし」と書いてあります。「70代」のように"), "{rows:?}");
        assert!(rows[1].contains("3行目と同じ内容です。申込みは3行目の1件だけになります。この行は消してください"), "{rows:?}");
        let all = city.get(&format!("{page}?all=true")).await.texts("table.stacks tbody tr");
        assert_eq!(all.len(), 4);
        assert!(all[0].contains("参加が決まります（席があります）") && all[1].contains("キャンセル待ちになります"), "{all:?}");
        assert_eq!(registered(&town, "C1").await.len(), 1);
        assert_eq!(press(&mut city, &page, &shown, "all").await.status, StatusCode::CONFLICT, "bad lines are left out by choice only");
        let rest = city.get(&format!("{page}/rest.csv")).await;
        assert!(rest.text().contains("見本 三郎") && rest.text().contains("取り込めない理由") && !rest.text().contains("花子"));
        assert_eq!(registered(&town, "C1").await.len(), 1);
        let looked: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM audit WHERE verb = 'see_import'")).await.unwrap();
        assert!(looked.0 >= 2);

        let done = press(&mut city, &page, &shown, "good").await;
        assert!(city.follow(&done).await.says("2件を取り込みました"));
        let now = registered(&town, "C1").await;
        assert_eq!(now[1..], [
            ("見本 花子".into(), "confirmed".into(), "postcard".into()),
            ("見本 太郎".into(), "waiting".into(), "postcard".into()),
        ]);
        assert_eq!(town.counters("C1-S1").await, (3, 1, 0));
        assert_eq!(files(&town).await, 0, "the file is gone with it");
        assert!(town.letter_to("hanako@example.jp").await.subject.contains("参加"));
    }
}

story! {
    async fn the_same_file_taken_over_twice_is_taken_over_once(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let sheet = csv(&["見本 花子,ミホン ハナコ,0566-00-0001,,70代", "見本 太郎,ミホン タロウ,0566-00-0002,,60代"]);
        let answer = upload(&mut city, "C1", &sheet).await;
        let shown = city.follow(&answer).await;
        assert_eq!(press(&mut city, &answer.location(), &shown, "all").await.status, StatusCode::SEE_OTHER);
        let replayed = press(&mut city, &answer.location(), &shown, "all").await;
        assert_eq!(replayed.status, StatusCode::GONE);
        assert!(replayed.says("取込みが済んだか"));
        assert_eq!(registered(&town, "C1").await.len(), 2);

        // Brought again, mended and longer: what is there already stays as it is.
        let longer = csv(&["見本 花子,ミホン ハナコ,0566-00-0001,,70代", "見本 四郎,ミホン シロウ,0566-00-0004,,50代", "見本 太郎,ミホン タロウ,0566-00-0002,,60代"]);
        let answer = upload(&mut city, "C1", &longer).await;
        let shown = city.follow(&answer).await;
        assert!(shown.says("すでに取り込んである") && shown.texts("button").contains(&"1件を取り込む".to_owned()));
        press(&mut city, &answer.location(), &shown, "all").await;
        assert_eq!(registered(&town, "C1").await.len(), 3);
    }
}

story! {
    async fn nothing_is_taken_over_if_the_world_changed_so_that_a_line_comes_out_otherwise(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let sheet = csv(&["見本 花子,ミホン ハナコ,0566-00-0001,,70代", "見本 太郎,ミホン タロウ,0566-00-0002,,60代"]);
        let answer = upload(&mut city, "C1", &sheet).await;
        let shown = city.follow(&answer).await;
        town.guest("C1", &["C1-S1"], State::Confirmed, &[("先 一", "サキ イチ"), ("先 二", "サキ ニ")]).await;
        let refused = press(&mut city, &answer.location(), &shown, "all").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.says("状況が変わったため") && refused.says("キャンセル待ちになる"));
        assert_eq!(registered(&town, "C1").await.len(), 1);
        assert_eq!(press(&mut city, &answer.location(), &refused, "all").await.status, StatusCode::SEE_OTHER);
        assert_eq!(registered(&town, "C1").await.len(), 3);
    }
}

story! {
    async fn ten_thousand_lines_with_three_bad_ones(town: Town = town) {
        let mut sheet = String::from(HEAD);
        for n in 0..10_000 {
            sheet.push_str(&match n {
                77 => "\r\n,カナ,0566-00-0001,,70代".to_owned(),
                5_000 => format!("\r\n見本 {n},ミホン,電話なし,,70代"),
                9_999 => format!("\r\n見本 {n},ミホン,0566-00-0001,x@,70代"),
                _ => format!("\r\n見本 {n},ミホン ナンバー,0566-{:02}-{:04},,70代", n / 10_000, n),
            });
        }
        let (sheet, _, _) = encoding_rs_of(&sheet);
        let mut city = town.signed_in("city", Role::City, None).await;
        let answer = upload(&mut city, "C2", &sheet).await;
        let shown = city.follow(&answer).await;
        let numbers: Vec<String> = shown.texts("table.stacks tbody th");
        assert_eq!(numbers, ["79", "5002", "10001"], "as the spreadsheet numbers them");
        assert!(shown.texts("button").contains(&"取り込めない3件を除いて、9997件を取り込む".to_owned()));
        let rest = city.get(&format!("{}/rest.csv", answer.location())).await.text();
        assert_eq!(rest.lines().count(), 4);
        let done = press(&mut city, &answer.location(), &shown, "good").await;
        assert_eq!(done.location(), "/office/offerings/C2/people?imported=9997");
        let n: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM registration WHERE offering_id = 'C2'")).await.unwrap();
        assert_eq!(n.0, 9_997);
        let more = format!("{}\r\nx", String::from_utf8_lossy(&csv(&["a"; 10_000])));
        assert!(upload(&mut city, "C2", more.as_bytes()).await.says("10,000行を超えています"));
    }
}

/// As Excel in Japan saves it.
fn encoding_rs_of(text: &str) -> (Vec<u8>, (), ()) {
    (encoding_rs::SHIFT_JIS.encode(text).0.into_owned(), (), ())
}

story! {
    async fn a_shift_jis_file_with_names_of_all_sorts_is_read_byte_for_byte(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let text = "お名前,ふりがな,ＴＥＬ,年代,備考\r\n=見本 花子,みほん はなこ,０５６６-００-０００１,70代,自由\r\n";
        let answer = upload(&mut city, "C2", &encoding_rs_of(text).0).await;
        let shown = city.follow(&answer).await;
        assert!(shown.says("次の列は読み込みません：備考"));
        press(&mut city, &answer.location(), &shown, "all").await;
        assert_eq!(registered(&town, "C2").await[0].0, "=見本 花子");
        // Out, guarded against running as a formula, and in again elsewhere, as it was.
        let exported = city.get("/office/offerings/C2/attendance.csv").await;
        assert!(exported.text().contains("'=見本 花子"));
        let answer = upload(&mut city, "C1", &exported.body).await;
        let shown = city.follow(&answer).await;
        assert_eq!(press(&mut city, &answer.location(), &shown, "all").await.status, StatusCode::SEE_OTHER);
        assert_eq!(registered(&town, "C1").await[0].0, "=見本 花子");
        let exported = city.get("/office/offerings/C1/attendance.xlsx").await;
        let sheet = tsudoi::sheet::read::read(&exported.body).unwrap();
        assert_eq!(sheet.lines[0].text(1), "=見本 花子");
    }
}

fn workbook(rows: &[&[&str]], formula: Option<(u32, u16)>) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (r, row) in rows.iter().enumerate() {
        for (c, text) in row.iter().enumerate() {
            sheet.write_string(r as u32, c as u16, *text).unwrap();
        }
    }
    if let Some((r, c)) = formula {
        let formula = rust_xlsxwriter::Formula::new("=\"0566-00-0001\"").set_result("0566-00-0001");
        sheet.write_formula(r, c, formula).unwrap();
    }
    book.save_to_buffer().unwrap()
}

story! {
    async fn a_cell_with_a_formula_is_refused_with_its_line(town: Town = town) {
        let head: &[&str] = &["氏名", "フリガナ", "電話番号", "年代"];
        let rows: [&[&str]; 3] = [head, &["見本 花子", "ミホン ハナコ", "", "70代"], &["見本 太郎", "ミホン タロウ", "0566-00-0002", "60代"]];
        let mut city = town.signed_in("city", Role::City, None).await;
        let answer = upload(&mut city, "C2", &workbook(&rows, Some((1, 2)))).await;
        let shown = city.follow(&answer).await;
        let bad = shown.texts("table.stacks tbody tr");
        assert_eq!(bad.len(), 1);
        assert!(bad[0].starts_with('2') && bad[0].contains("「電話番号」の列が数式になっています"));
        press(&mut city, &answer.location(), &shown, "good").await;
        assert_eq!(registered(&town, "C2").await.iter().map(|r| r.0.as_str()).collect::<Vec<_>>(), ["見本 太郎"]);
    }
}

/// Totals and lines of a dry run in a language.
async fn read_in(client: &mut Client, page: &str, language: &str) -> (String, Vec<String>) {
    client.post("/language", &[("language", language), ("back", "/")]).await;
    let mut shown = client.get(&format!("{page}?all=true")).await;
    // Readings stand above the words; here the words are read.
    let mut page = shown.text();
    for (start, end) in [("<rt>", "</rt>"), ("<rp>", "</rp>")] {
        while let Some((at, len)) = page.find(start).and_then(|at| Some((at, page[at..].find(end)? + end.len()))) {
            page.replace_range(at..at + len, "");
        }
    }
    shown.body = page.clone().into();
    let (totals, table) = (page.find("<dl").expect("totals"), page.find("<table").expect("lines"));
    assert!(totals < table, "totals stand at the top");
    (shown.texts("dl").concat(), shown.texts("table.stacks tbody tr"))
}

story! {
    async fn every_line_says_in_plain_words_what_would_happen_which_column_is_wrong_and_what_to_write(town: Town = town) {
        use tsudoi::programme::{QuestionKind, Step};
        let mut asks = course("C3", 1);
        asks.offering.asks = Codes(vec![Ask::AgeBand, Ask::Residency]);
        asks.questions = vec![
            question("C3", 1, Step::Apply, QuestionKind::Choice, "自転車"),
            question("C3", 2, Step::Apply, QuestionKind::Consent, "録音に同意します"),
        ];
        town.publish(&asks).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let head = "氏名,フリガナ,ＴＥＬ,メールアドレス,年代,住まい,自転車,録音に同意します,申込方法";
        let file = |lines: &[&str]| std::iter::once(head).chain(lines.iter().copied()).collect::<Vec<_>>().join("\r\n").into_bytes();
        let good = "見本 花子,ミホン ハナコ,0566-00-0001,,70代,市内在住,あり,○,電話";
        let before = upload(&mut city, "C3", &file(&[good])).await;
        let shown = city.follow(&before).await;
        press(&mut city, &before.location(), &shown, "all").await;
        let lines = [
            good,
            "見本 太郎,ミホン タロウ,0566-00-0002,,60代,市内在勤,なし,○,",
            "見本 三郎,ミホン サブロウ,566000003,,七十,月,時々,いいえ,伝書鳩",
            "見本 四郎,,0566-00-0004,x@,50代,市内在住,あり,○,窓口",
            "見本 太郎,ミホン タロウ,0566-00-0002,,60代,市内在勤,なし,○,",
            "見本 五郎,ミホン ゴロウ,566000003,,七十,月,時々,いいえ,",
        ];
        let answer = upload(&mut city, "C3", &file(&lines)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let page = answer.location();
        // A language, what the totals say, and what each line says.
        type Said<'a> = (&'a str, [&'a str; 3], [&'a [&'a str]; 6]);
        let expected: [Said; 3] = [
            ("ja", ["すでに取り込んである（二重にはなりません）", "キャンセル待ちになる（満員のため）", "まちがいがあって取り込めない"], [
                &["すでに取り込んであります（いまの状態：参加決定）。もう一度取り込んでも二重になりません"],
                &["キャンセル待ちになります（満員のため）"],
                &["「申込方法」の列に「伝書鳩」と書いてあります。電話・窓口・FAX・はがき・インターネットのどれかを"],
                &["「フリガナ」の列が空です。フリガナを入力してください", "「メールアドレス」の列に「x@」と書いてあります"],
                &["3行目と同じ内容です。申込みは3行目の1件だけになります"],
                &["「ＴＥＬ」の列に「566000003」と書いてあります。電話番号は、市外局番から10桁か11桁", "先頭の0が消えたとき",
                  "「年代」の列に「七十」と書いてあります。「70代」のように", "「住まい」の列に「月」と書いてあります。「市内在住」",
                  "「自転車」の列に「時々」と書いてあります。次のどれかを、このとおりに書いてください：あり、なし",
                  "「録音に同意します」の列に「いいえ」と書いてあります。同意を得ているときは「○」"],
            ]),
            ("ja-easy", ["もう入れてある", "キャンセル待ちになる", "まちがいがあって入れられない"], [
                &["もう入れてあります"], &["キャンセル待ちになります"], &["「伝書鳩」と書いてあります"], &["「フリガナ」の列になにもありません"],
                &["3行目とおなじです"], &["「70代」のように書いてください", "この中から、おなじ文字で書いてください：あり、なし"],
            ]),
            ("en", ["Taken over before (nothing is doubled)", "Would wait (it is full)", "Cannot be taken over because of a mistake"], [
                &["Taken over before (now: "], &["Waits, because it is full."], &["The column \"申込方法\" says \"伝書鳩\"."],
                &["The column \"フリガナ\" is empty."], &["The same as line 3. Only line 3 is taken over"],
                &["Write the age in tens", "Write one of these, exactly: あり、なし", "If Excel has dropped the leading 0"],
            ]),
        ];
        for (language, totals, lines) in expected {
            let (dl, rows) = read_in(&mut city, &page, language).await;
            let squeezed = |text: &str| if language == "ja-easy" { text.replace([' ', '　'], "") } else { text.to_owned() };
            for total in totals {
                assert!(squeezed(&dl).contains(total), "{language} {total}: {dl}");
            }
            assert_eq!(rows.len(), 6);
            for (row, sentences) in rows.iter().zip(lines) {
                for sentence in sentences {
                    assert!(squeezed(row).contains(sentence), "{language}: {sentence} in {row}");
                }
            }
        }
        let refused: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM registration WHERE offering_id = 'C3'")).await.unwrap();
        assert_eq!(refused.0, 1, "いいえ is no consent, and looking writes nothing");
    }
}

story! {
    async fn what_is_no_list_of_applications_is_refused_with_a_sentence(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let archive: Vec<u8> = [b"PK\x03\x04".as_slice(), &[0; 40]].concat();
        for (bytes, sentence) in [
            (b"".to_vec(), "ファイルを選んでください"),
            (b"\r\n".to_vec(), "何も入っていません"),
            (HEAD.as_bytes().to_vec(), "申込みの行がありません"),
            (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "として読めません"),
            (archive, "として読めません"),
            ("名称,数\r\na,1".as_bytes().to_vec(), "次の列がありません：氏名、フリガナ、電話番号、年代"),
            (vec![b'a'; 6 * 1024 * 1024], "5MB"),
        ] {
            let answer = upload(&mut city, "C1", &bytes).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
            assert!(answer.says(sentence), "{sentence}: {}", answer.texts("#errors").concat());
        }
        let unsaid = city.upload("/office/offerings/C1/import", &[("channel", "phone")], "a.csv", &csv(&["a"])).await;
        assert!(unsaid.says("全員の同意を確かめて"));
        let how = city.upload("/office/offerings/C1/import", &[("channel", "web"), ("consent", "1")], "a.csv", &csv(&["a"])).await;
        assert!(how.says("申込方法を選んでください"));
        assert_eq!(files(&town).await, 0);
    }
}

story! {
    async fn a_file_is_deleted_when_it_is_given_up_and_within_the_hour(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let sheet = csv(&["見本 花子,ミホン ハナコ,0566-00-0001,,70代"]);
        let answer = upload(&mut city, "C1", &sheet).await;
        assert_eq!(files(&town).await, 1);
        assert_eq!(city.post(&answer.location(), &[("do", "drop")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(files(&town).await, 0);
        let answer = upload(&mut city, "C1", &sheet).await;
        let shown = city.follow(&answer).await;
        // A colleague does not see what somebody else brought.
        let mut colleague = town.signed_in("other", Role::City, None).await;
        assert_eq!(colleague.get(&answer.location()).await.status, StatusCode::GONE);
        town.minutes_pass(61);
        assert_eq!(press(&mut city, &answer.location(), &shown, "all").await.status, StatusCode::GONE);
        town.work().await;
        assert_eq!(files(&town).await, 0);
        assert!(registered(&town, "C1").await.is_empty());
    }
}

story! {
    async fn a_partner_imports_into_its_own_offering_only(town: Town = town) {
        let sheet = csv(&["見本 花子,ミホン ハナコ,0566-00-0001,,70代"]);
        let mut partner = town.signed_in("leader", Role::Partner, Some("group")).await;
        let answer = upload(&mut partner, "C1", &sheet).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(upload(&mut partner, "C2", &sheet).await.status, StatusCode::FORBIDDEN);
        let file = answer.location().rsplit('/').next().unwrap().to_owned();
        for path in ["import", "import/template.csv", "import/template.xlsx", &format!("import/{file}"), &format!("import/{file}/rest.csv")] {
            assert_eq!(partner.get(&format!("/office/offerings/C2/{path}")).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let elsewhere = format!("/office/offerings/C2/import/{file}");
        assert_eq!(partner.post(&elsewhere, &[("do", "all"), ("shown", "x")]).await.status, StatusCode::FORBIDDEN);
        let mut city = town.signed_in("city", Role::City, None).await;
        let own = upload(&mut city, "C1", &sheet).await.location();
        let other = own.replace("/C1/", "/C2/");
        assert_eq!(city.get(&other).await.status, StatusCode::NOT_FOUND, "a file is for one offering");
        let waiting = files(&town).await;
        for deed in ["drop", "all", "good"] {
            let status = city.post(&other, &[("do", deed), ("shown", "x")]).await.status;
            assert_eq!(status, StatusCode::NOT_FOUND, "{deed} under another offering's address");
        }
        assert_eq!(files(&town).await, waiting, "and it is still there");
        let recorded = sql("SELECT COUNT(*) FROM audit WHERE verb = 'import_given_up'");
        assert_eq!(town.app.store.one::<(i64,)>(recorded).await.unwrap().0, 0, "nothing is said to have been given up");
        assert_eq!(city.post(&own, &[("do", "drop")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(files(&town).await, waiting - 1);
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        assert_eq!(upload(&mut desk, "C1", &sheet).await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn the_template_has_a_column_for_all_that_is_asked_and_is_understood(town: Town = town) {
        let mut asks = course("C3", 5);
        asks.offering.asks = Codes(vec![Ask::BirthDate, Ask::Residency]);
        town.publish(&asks).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let template = city.get("/office/offerings/C3/import/template.csv").await;
        let head = template.text().trim_start_matches('\u{FEFF}').trim().to_owned();
        assert_eq!(head, "氏名,フリガナ,電話番号,メールアドレス,生年月日,住まい,申込方法");
        let xlsx = city.get("/office/offerings/C3/import/template.xlsx").await;
        assert_eq!(tsudoi::sheet::read::read(&xlsx.body).unwrap().head.join(","), head);
        let filled = format!("{head}\r\n見本 花子,ミホン ハナコ,0566-00-0001,,昭和33年7月7日,市内在住,電話\r\n見本 太郎,ミホン タロウ,0566-00-0002,,1958/13/1,月,伝書鳩\r\n");
        let answer = upload(&mut city, "C3", filled.as_bytes()).await;
        let shown = city.follow(&answer).await;
        assert_eq!(shown.texts("table.stacks tbody th"), ["3"]);
        press(&mut city, &answer.location(), &shown, "good").await;
        assert_eq!(registered(&town, "C3").await, [("見本 花子".to_owned(), "confirmed".to_owned(), "phone".to_owned())]);
        let born: (Option<String>,) = town.app.store.one(sql("SELECT birth_date FROM participant WHERE offering_id = 'C3'")).await.unwrap();
        assert_eq!(born.0.as_deref(), Some("1958-07-07"));
    }
}
