use crate::text::words;

words! {
    subject: "【つどい】進級のお知らせ：{}", "【つどい】つぎの 年(とし)に すすみます：{}", "[Tsudoi] You go on to the next class: {}";
    lead: "「{}」へのご参加、ありがとうございました。続けて「{}」に進級となり、席をご用意しました。お手続きはいりません。",
        "「{}」に 来(き)て くれて ありがとうございました。つづけて「{}」に すすめます。席(せき)が あります。なにも しなくて いいです。",
        "Thank you for taking part in \"{}\". You go on to \"{}\", and a place is kept for you. There is nothing you need to do.";
    decline: "進級しない方は、{}までに、次のお申込みのページで「進級しない」を選ぶか、お電話でお知らせください。席はほかの方のために使います。",
        "すすまない 人(ひと)は、{}までに、下(した)の ページで「すすみません」を えらぶか、電話(でんわ)を して ください。",
        "If you do not want to go on, please say so by {}, on your registration's page below or by telephone. The place will then be given to somebody else.";
    kept: "前の講座のお申込みから、お名前・フリガナ・連絡先・生年月日（または年代）を引き継ぎ、{}が{}まで保存します。",
        "前(まえ)の 申(もう)し込(こ)みの 名前(なまえ)・連絡先(れんらくさき)・生(う)まれた 日(ひ)を、{}が {}まで もちます。",
        "Your name, its reading, how you are reached and your date of birth (or age band) are taken over from your earlier registration and kept by {} until {}.";
    purpose: "使う目的：{}", "使(つか)う わけ：{}", "Used for: {}";
    not_kept: "前の講座でお聞きしたことへの回答や、写真の掲載などへの同意は引き継いでいません。必要なときは、あらためてお聞きします。",
        "前(まえ)の 答(こた)えや「いいです」は もって いません。いる ときは もういちど 聞(き)きます。",
        "Your earlier answers and consents (such as to photos) were not taken over. Where they are needed, you are asked again.";
}
