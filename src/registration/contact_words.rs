use crate::text::words;

words! {
    title: "メールがない方への知らせ方", "メールが ない 人(ひと)への 知(し)らせ方(かた)", "How to tell somebody without e-mail";
    more: "メールアドレスがないときは、日時の変更や中止などを、ここで選んだ方法でお知らせします。ご本人の希望をお聞きください。",
        "メールが ない ときは、ここで えらんだ やり方(かた)で 知(し)らせます。どれが いいか 聞(き)いて ください。",
        "Without an e-mail address, changes and cancellations are told in this way. Please ask which the person prefers.";
    way: "知らせ方", "知(し)らせ方(かた)", "Told by";
    phone: "電話", "電話(でんわ)", "telephone";
    fax: "FAX", "FAX", "fax";
    post: "郵送", "手紙(てがみ)", "post";
    fax_number: "FAX番号（FAXを選んだとき）", "FAXの 番号(ばんごう)（FAXの とき）", "Fax number (for fax)";
    postcode: "郵便番号（郵送を選んだとき）", "郵便番号(ゆうびんばんごう)（手紙(てがみ)の とき）", "Postcode (for post)";
    address: "住所（郵送を選んだとき）", "住所(じゅうしょ)（手紙(てがみ)の とき）", "Address (for post)";
    way_missing: "知らせ方を、電話・FAX・郵送から選んでください。", "知(し)らせ方(かた)を えらんで ください。", "Please choose telephone, fax or post.";
    fax_missing: "FAXで知らせるには、FAX番号を入力してください。", "FAXの 番号(ばんごう)を 書(か)いて ください。", "Please enter the fax number.";
    fax_wrong: "FAX番号は市外局番から10桁か11桁で入力してください。例：0566-00-1234", "FAXの 番号(ばんごう)が ちがいます。例(れい)：0566-00-1234", "Please enter 10 or 11 digits including the area code. For example: 0566-00-1234";
    postcode_wrong: "郵便番号は7桁の数字で入力してください。例：448-8501", "郵便番号(ゆうびんばんごう)は 7つの 数字(すうじ)です。例(れい)：448-8501", "A postcode has seven digits. For example: 448-8501";
    address_missing: "郵送で知らせるには、住所を入力してください。", "住所(じゅうしょ)を 書(か)いて ください。", "Please enter the address.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";
    save: "この知らせ方にする", "これに する", "Save";
    why: "変える理由（例：本人から電話）", "理由(りゆう)", "Why it is changed, such as: they telephoned";
    to: "{} 様", "{} さん", "Dear {}";
}
