use crate::text::words;

words! {
    title: "結果の通知を印刷する", "結果(けっか)の 手紙(てがみ)を 印刷(いんさつ)する", "Print results";
    intro: "メールアドレスのない方と、メールが届かなかった方の一覧です。メールの通知と同じ内容を、紙でお知らせします。",
        "メールが ない 人(ひと)と、メールが とどかなかった 人(ひと)です。紙(かみ)で 知(し)らせます。",
        "Those without e-mail, and those whose letter did not arrive. They are told the same on paper.";
    not_released: "結果はまだ公開されていません。紙の通知も、結果通知の日時（{}）より前には印刷できません。",
        "結果(けっか)は まだです。{}まで 印刷(いんさつ)できません。", "The result is not released yet. Nothing can be printed before {}.";
    not_released_screening: "選考の結果はまだ公開されていません。公開されるまでは、紙の通知も印刷できません。", "結果(けっか)は まだです。まだ 印刷(いんさつ)できません。",
        "The result of the selection is not released yet. Nothing can be printed before.";
    nothing_yet: "いま、紙でお知らせする結果はありません。", "紙(かみ)で 知(し)らせる 結果(けっか)は ありません。", "There is no result to tell on paper now.";

    numbering: "文書番号をつける", "番号(ばんごう)を つける", "Give document numbers";
    numbering_more: "まだ番号のない通知は{}件です。入力した番号に、1件ごとに枝番号（「の1」「の2」…）がつきます。番号は控えてあり、印刷し直しても変わりません。",
        "番号(ばんごう)が ない 手紙(てがみ)は {}です。1つずつ 番号(ばんごう)が つきます。あとで かわりません。",
        "{} letters have no number yet. Each gets a branch of the number you enter. It is kept: printed again, it is the same.";
    all_numbered: "すべての通知に番号がついています。", "ぜんぶ 番号(ばんごう)が あります。", "All letters have their number.";
    heading: "文書の記号", "記号(きごう)", "Heading of the number";
    heading_hint: "例：安市協（「第」の前まで）", "例(れい)：安市協", "For example 安市協";
    number: "番号", "番号(ばんごう)", "Number";
    number_hint: "例：123（同じ年度のほかの文書と重ならない番号）", "例(れい)：123", "For example 123; no other offering may have it this fiscal year";
    dated_on: "通知の日付", "手紙(てがみ)の 日(ひ)", "Date of the letters";
    dated_on_hint: "例：2026-12-17", "例(れい)：2026-12-17", "For example 2026-12-17";
    issuer: "発信者名", "だれから", "Sender";
    issuer_hint: "例：安城市長（公印は省略し、「公印省略」と印字します）", "例(れい)：安城市長(あんじょうしちょう)", "For example 安城市長; the letters say that the seal is omitted";
    give: "番号をつける", "つける", "Give numbers";
    given: "{}件の通知に番号をつけました。", "{}つ 番号(ばんごう)を つけました。", "{} letters were numbered.";
    heading_wrong: "文書の記号を20文字以内で入力してください。例：安市協", "記号(きごう)を 書(か)いて ください。", "Enter a heading of at most 20 characters.";
    number_wrong: "番号は1から99999までの数字で入力してください。例：123", "番号(ばんごう)を 数字(すうじ)で 書(か)いて ください。", "Enter a number from 1 to 99999.";
    day_wrong: "通知の日付を入力してください。例：2026-12-17", "日(ひ)を 書(か)いて ください。", "Enter a date, such as 2026-12-17.";
    issuer_wrong: "発信者名を60文字以内で入力してください。例：安城市長", "だれからかを 書(か)いて ください。", "Enter a sender of at most 60 characters.";
    number_taken: "この番号は、同じ年度のほかの募集で使われています。別の番号を入力してください。", "この 番号(ばんごう)は ほかで つかって います。", "Another offering has this number in the same fiscal year. Enter another.";

    print: "印刷する", "印刷(いんさつ)する", "Print";
    print_letters: "郵送の通知（A4・窓あき封筒用）{}件", "郵便(ゆうびん)の 手紙(てがみ) {}", "Letters for window envelopes (A4): {}";
    print_labels: "宛名ラベル {}件", "宛名(あてな) {}", "Address labels: {}";
    print_cards: "往復はがきの返信面 {}件", "はがき {}", "Answer sides of return postcards: {}";
    print_sheets: "FAX・窓口渡し用の通知（A4）{}件", "FAXと 窓口(まどぐち)の 手紙(てがみ) {}", "Sheets to fax or hand over (A4): {}";
    print_list: "抽選番号による結果一覧", "くじの 番号(ばんごう)の 結果(けっか)", "Results by draw number";
    print_needs: "印刷の前に、文書番号をつけてください。", "さきに 番号(ばんごう)を つけて ください。", "Give document numbers before printing.";
    some_without: "番号のない通知（{}件）は印刷されません。", "番号(ばんごう)が ない {}は 印刷(いんさつ)しません。", "The {} letters without a number are not printed.";
    recorded: "だれが何を印刷したかは、記録に残ります。", "印刷(いんさつ)した ことは 記録(きろく)に のこります。", "Who printed what is recorded.";
    few_list: "申込みが10件より少ないため、この一覧は掲示できません（だれの結果かが分かってしまうおそれがあります）。窓口での確認にだけお使いください。",
        "人(ひと)が すくないので、はらないで ください。", "With fewer than ten entries this list must not be put up: it would tell who is who.";
    list_title: "抽選結果一覧", "くじの 結果(けっか)", "Results of the draw";

    who: "氏名", "名前(なまえ)", "Name";
    document: "文書番号", "番号(ばんごう)", "Document number";
    draw_number: "抽選番号", "くじの 番号(ばんごう)", "Draw number";
    decision: "結果", "結果(けっか)", "Result";
    how: "知らせ方", "知(し)らせ方(かた)", "Told by";
    none_yet: "まだ", "まだ", "not yet";
    letter: "郵送", "手紙(てがみ)", "post";
    card: "往復はがき", "はがき", "return postcard";
    fax: "FAX", "FAX", "fax";
    phone: "電話・窓口", "電話(でんわ)・窓口(まどぐち)", "telephone, counter";
    withheld: "秘匿の責任者が印刷します", "責任者(せきにんしゃ)が 印刷(いんさつ)します", "printed by who may see what is kept secret";
    selected: "当選（参加決定）", "当(あ)たり", "has a place";
    waits: "補欠", "補欠(ほけつ)", "waiting list";
    not_selected: "落選", "はずれ", "no place";
    chosen: "参加決定", "参加(さんか)できる", "has a place";
    not_chosen: "選外", "参加(さんか)できない", "not selected";
    offered: "空席の案内", "席(せき)の お知(し)らせ", "place offered";

    seal_omitted: "（公印省略）", "（はんこは ありません）", "(seal omitted)";
    about_result: "「{}」抽選結果について（通知）", "「{}」の くじの 結果(けっか)", "Result of the draw: \"{}\"";
    about_screened: "「{}」選考結果について（通知）", "「{}」の 選考(せんこう)の 結果(けっか)", "Result of the selection: \"{}\"";
    about_offer: "「{}」空席のご案内", "「{}」の 席(せき)が あきました", "A free place in \"{}\"";
    enquiries: "問合せ先：{}　電話 {}", "わからない とき：{}　電話(でんわ) {}", "Enquiries: {}, telephone {}";
    fax_to: "FAX {}", "FAX {}", "Fax {}";
    quote: "お問合せのときは、受付番号をお伝えください。", "電話(でんわ)の ときは、受付番号(うけつけばんごう)を 言(い)って ください。", "Please quote your reference number.";
    back: "結果の通知の一覧へ戻る", "もどる", "Back";
}
