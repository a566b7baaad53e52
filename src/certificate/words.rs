use crate::text::words;

words! {
    title: "参加証明書・活動証明書", "証明書(しょうめいしょ)", "Certificates";
    office: "事務", "事務(じむ)", "Office";
    of_participation: "参加証明書", "参加証明書(さんかしょうめいしょ)", "Certificate of participation";
    of_activity: "活動証明書", "活動証明書(かつどうしょうめいしょ)", "Certificate of volunteer activity";
    lead: "出席を確定した回について、参加した方ごとに発行します。確定していない回は含みません。",
        "決(き)まった 出席(しゅっせき)から つくります。", "Issued for each person, for sessions whose attendance is closed. Others are not in it.";
    none: "発行できる方がいません。先に出席を確定してください。", "まだ つくれません。さきに 出席(しゅっせき)を 決(き)めて ください。", "Nobody can be certified yet: close the attendance first.";
    secret: "秘匿の方が{}人いるため、この一覧と印刷には含めていません。ご本人は申込みの画面から発行できます。",
        "秘密(ひみつ)の 人(ひと) {}人(にん)は 入(はい)って いません。", "{} are kept secret and left out here; they can have their own from the page of their registration.";
    name: "氏名", "名前(なまえ)", "Name";
    sessions: "回数", "何回(なんかい)", "Sessions";
    times_of: "{}回", "{}回(かい)", "{}";
    hours: "時間", "時間(じかん)", "Hours";
    number: "証明書番号", "番号(ばんごう)", "Number";
    not_issued: "未発行", "まだ", "not issued";
    issue_all: "全員分を発行する", "みんなの 分(ぶん)を つくる", "Issue them for all";
    issue_more: "すでに同じ内容の証明書がある方には、新しい番号は付きません。出席を訂正して確定し直した方には、新しい証明書を発行します。",
        "もう ある 人(ひと)には つくりません。", "Whoever has one that says the same is not given another. Whoever's attendance was put right gets a new one.";
    issued: "発行しました。{}人分を印刷できます。", "できました。{}人分(にんぶん)です。", "Issued: {} can be printed.";
    print_all: "発行済みの証明書を印刷する（1人1ページ）", "印刷(いんさつ)する", "Print what was issued, a page for each";
    print_one: "印刷する", "印刷(いんさつ)する", "Print";
    back: "証明書の一覧へ", "もどる", "Back";
    nothing_to_print: "印刷できる証明書がありません。先に発行してください。", "まだ ありません。", "There is nothing to print: issue them first.";

    own_link: "参加証明書・活動証明書を見る", "証明書(しょうめいしょ)を 見(み)る", "See your certificate";
    own_lead: "主催者が確定した出席にもとづく証明書です。発行すると番号が付き、印刷できます。",
        "ほんとうに 来(き)た ことの 証明書(しょうめいしょ)です。印刷(いんさつ)できます。", "Certifies attendance as the organisers closed it. Once issued it has a number and can be printed.";
    own_issue: "証明書を発行する", "証明書(しょうめいしょ)を つくる", "Issue it";
    own_none: "まだ発行できません。主催者が出席を確定したあとに発行できます。", "まだ つくれません。", "It cannot be issued yet: the organisers have not closed the attendance.";
    own_back: "申込みの画面へ戻る", "もどる", "Back to your registration";
    planned: "予定", "予定(よてい)", "planned";

    certify: "下記のとおり参加したことを証明します。", "つぎの とおり 参加(さんか)した ことを 証明(しょうめい)します。", "This is to certify participation as follows.";
    certify_activity: "下記のとおりボランティア活動をしたことを証明します。", "つぎの とおり 活動(かつどう)した ことを 証明(しょうめい)します。", "This is to certify volunteer activity as follows.";
    sama: "{}　様", "{}　さん", "{}";
    offering: "事業・講座名", "講座(こうざ)・イベント", "Activity";
    place: "場所", "場所(ばしょ)", "Place";
    when: "日時", "いつ", "When";
    time: "時間", "時間(じかん)", "Time";
    hours_of: "{}時間{}分", "{}時間(じかん){}分(ぷん)", "{} h {} min";
    total: "合計", "ぜんぶ", "Total";
    planned_note: "「予定」は、退出の時刻の記録がないため、予定の終了時刻までの時間としたものです。", "「予定(よてい)」は、帰(かえ)った 時間(じかん)が わからない ときの 時間(じかん)です。", "“Planned”: the leaving was not recorded; counted until the announced end.";
    issued_on: "発行日", "つくった 日(ひ)", "Issued";
    issuer: "発行者（主催）", "出(だ)した ところ", "Issued by (host)";
    seal_omitted: "（公印省略）", "（はんこは ありません）", "(seal omitted)";
    stamp_omitted: "（押印省略）", "（はんこは ありません）", "(stamp omitted)";
    how_to_verify: "QRコード、または証明書番号と照合符号で、この証明書の内容を確かめられます。",
        "QRコードで たしかめられます。", "The QR code, or number and check code, show whether it is true.";
    check: "照合符号", "しるし", "Check code";
    qr: "証明書を確かめるページのQRコード", "たしかめる QRコード", "QR code of the page that verifies it";

    verify: "証明書の確認", "証明書(しょうめいしょ)を たしかめる", "Verify a certificate";
    verify_lead: "証明書に書かれた番号と照合符号を入力してください。", "番号(ばんごう)と しるしを 書(か)いて ください。", "Enter number and check code as they stand on the paper.";
    verify_do: "確かめる", "たしかめる", "Verify";
    unknown: "番号と照合符号の組合せに当たる証明書がありません。書き写しの誤りがないか、もう一度確かめてください。",
        "ありません。もう一度(いちど) 見(み)て ください。", "No certificate has this number and check code. Please look whether they were copied rightly.";
    holds: "この証明書は有効です。次の内容で発行され、現在の記録と一致しています。", "正(ただ)しい 証明書(しょうめいしょ)です。", "This certificate is valid: it was issued as follows and agrees with the record.";
    in_review: "この証明書の出席の記録は、主催者が確認し直しているところです。確認が終わるまで、内容は確かではありません。",
        "いま たしかめて います。", "The attendance it is based on is being looked at again; until that is done it is not certain.";
    holds_not: "この証明書は無効です。発行したあとに出席の記録が訂正され、書かれている内容は現在の記録と一致しません。",
        "この 証明書(しょうめいしょ)は もう 正(ただ)しく ありません。", "This certificate is not valid: the attendance was put right after it was issued, and what it says is so no more.";
    masked: "氏名（最初の1文字）", "名前(なまえ)（はじめの 1文字(もじ)）", "Name (first letter)";
    no_name: "表示しません", "見(み)せません", "not shown";
}
