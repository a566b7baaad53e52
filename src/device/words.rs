use crate::text::words;

words! {
    title: "受付の端末と食い違い", "受付(うけつけ)の 機械(きかい)と ちがい", "Desk devices and contradictions";
    office: "募集の一覧", "募集(ぼしゅう)の リスト", "Offerings";
    done: "記録しました。", "書(か)きました。", "Noted.";
    party: "{}：大人{} 子ども{}", "{}：大人(おとな){} 子(こ)ども{}", "{}: {} adults, {} children";

    matters: "確認が必要な食い違い", "見(み)る ことが ある もの", "Contradictions to look into";
    matters_more: "通信のない端末どうしの受付を合わせたときに見つかったものです。記録は消えません。出席を直すときは、氏名から受付の画面を開いてください。",
        "受付(うけつけ)を あわせた とき、ちがって いた ものです。記録(きろく)は きえません。",
        "Found when devices without a network sent what they did. No record is lost. To correct an attendance, follow the name to the desk.";
    no_matters: "食い違いはありません。", "ちがいは ありません。", "There are none.";
    at_desk: "{} {}", "{} {}", "{} {}";
    two_desks: "同じ人が2か所で受付されました", "おなじ 人(ひと)が 2つの ところで 受付(うけつけ)されました", "Checked in at two desks";
    two_desks_more: "1回目：{}、2回目：{}。別の人がQRコードを使っていないか、ご確認ください。",
        "1かい目(め)：{}、2かい目(め)：{}。ほかの 人(ひと)が つかって いないか 見(み)て ください。",
        "First {}, then {}. Was the pass used by somebody else?";
    now_here: "いまの記録：来場中。", "いまの 記録(きろく)：来(き)て います。", "By the record now: here.";
    now_left: "いまの記録：退出済み。", "いまの 記録(きろく)：来(き)て、もう 帰(かえ)りました。", "By the record now: came, and has left.";
    now_not_here: "いまの記録：来ていない。来場していたときは、受付の画面で受付し直してください。",
        "いまの 記録(きろく)：来(き)て いません。来(き)た ときは、もう一度(いちど) 受付(うけつけ)して ください。",
        "By the record now: not here. If they did come, check them in again at the desk.";
    no_place: "席のない人が受付されました", "席(せき)が ない 人(ひと)が 受付(うけつけ)されました", "Let in without a place";
    no_place_more: "受付：{}、申込みの状態：{}。", "受付(うけつけ)：{}、申(もう)し込(こ)み：{}。", "Let in {}; the registration: {}.";
    over_capacity: "定員より多くの来場がありました", "定員(ていいん)より 多(おお)く 来(き)ました", "More came than there are places";
    over_capacity_more: "同時に来場 {}、定員 {}。", "いちばん 多(おお)い とき {}、定員(ていいん) {}。", "{} there at once, for {}.";
    instead_both: "代わりの人が来た人も来ています", "かわりの 人(ひと)も 本人(ほんにん)も 来(き)て います", "Here, and so is somebody in their place";
    instead_both_more: "席は1人分です。どちらかの受付が間違いのときは、取り消してください。",
        "席(せき)は 1人(ひとり)ぶんです。まちがいの 受付(うけつけ)は とりけして ください。",
        "There is one place for both. If one of the check-ins is a mistake, undo it.";
    instead_twice: "1人の代わりに2人が来ています", "1人(ひとり)の かわりに 2人(ふたり) 来(き)て います", "Two people in the place of one";
    instead_twice_more: "先に来た人を代理出席、後から来た人を当日参加として数えています。同じ人を2回入力したときは、一方を取り消してください。",
        "先(さき)に 来(き)た 人(ひと)だけ かわりの 人(ひと)です。おなじ 人(ひと)なら ひとつ とりけして ください。",
        "The first counts as the substitute, the other as a walk-in. If it is one person entered twice, undo one of the two.";
    instead_self: "本人（受付 {}）", "本人(ほんにん)（受付(うけつけ) {}）", "themselves (let in {})";
    instead_absent: "本人（受付なし）", "本人(ほんにん)（来(き)て いません）", "themselves (not here)";
    instead_other: "代わりの人（受付 {}）", "かわりの 人(ひと)（受付(うけつけ) {}）", "in their place (let in {})";
    clock: "時計がずれている端末があります", "時計(とけい)が ちがう 機械(きかい)が あります", "A device's clock is wrong";
    clock_behind: "{}の端末は、時計が約{}遅れています。受付の時刻は、ずれを直して記録しています。",
        "{}の 機械(きかい)は 時計(とけい)が {}くらい おくれて います。時間(じかん)は なおして 書(か)いて あります。",
        "{}: its clock is about {} slow. Times are recorded corrected.";
    clock_ahead: "{}の端末は、時計が約{}進んでいます。受付の時刻は、ずれを直して記録しています。",
        "{}の 機械(きかい)は 時計(とけい)が {}くらい すすんで います。時間(じかん)は なおして 書(か)いて あります。",
        "{}: its clock is about {} fast. Times are recorded corrected.";
    clock_minutes: "{}分", "{}分(ふん)", "{} minutes";
    clock_hours: "{}時間", "{}時間(じかん)", "{} hours";
    clock_days: "{}日", "{}日(にち)", "{} days";
    look: "確認が必要な受付です", "見(み)て ください", "Please look into this";
    stray: "だれのものか決められない受付です", "だれの 受付(うけつけ)か わかりません", "A check-in that belongs to nobody here";
    stray_more: "{} {}：{}", "{} {}：{}", "{} {}: {}";
    why_false: "本市のQRコードではありませんでした。", "市(し)の QRコードでは ありません。", "not a pass of this city.";
    why_replaced: "新しいQRコードに替わる前の、古いQRコードで受付されました。", "古(ふる)い QRコードでした。", "by an old pass, since replaced.";
    why_other_offering: "別の募集のQRコードでした。", "ほかの イベントの QRコードでした。", "a pass for another offering.";
    why_unknown: "この受付番号の申込みはありません。", "この 番号(ばんごう)の 申(もう)し込(こ)みは ありません。", "no registration has this number.";
    why_shut_out: "使用を止めた端末から届きました。", "とめた 機械(きかい)から 来(き)ました。", "from a device that had been shut out.";
    why_malformed: "内容を読み取れませんでした。", "読(よ)めませんでした。", "could not be understood.";
    why_money: "その参加費は受け取れないはずのものでした。収納の記録をご確認ください。", "お金(かね)の 記録(きろく)と あいません。", "a fee that was not owed, or not to be taken there.";
    why_pickup: "お迎えの確認が決めたとおりではありません。すぐにご確認ください。", "お迎(むか)えの 確認(かくにん)が ちがいます。すぐ 見(み)て ください。", "a child was given to somebody otherwise than agreed: please look into it at once.";
    why_clock: "受付の間に端末の時計が変わりました。この端末の受付の時刻をご確認ください。", "機械(きかい)の 時計(とけい)が 変(か)わりました。時間(じかん)を 見(み)て ください。", "its clock was changed meanwhile: please look at its times.";
    detail_receipt: "受付番号 {}", "受付番号(うけつけばんごう) {}", "Number {}";
    detail_yen: "{}円", "{}円(えん)", "{} yen";
    detail_guest: "当日参加：{}", "申(もう)し込(こ)みの ない 人(ひと)：{}", "Walk-in: {}";
    detail_given_to: "引き渡した方：{}", "わたした 人(ひと)：{}", "Given to: {}";
    detail_second: "もう1人の確認者：{}", "いっしょに 見(み)た 人(ひと)：{}", "Second person: {}";
    detail_call: "電話：{}", "電話(でんわ)：{}", "Call: {}";
    settle_title: "確認した結果を書く", "見(み)た ことを 書(か)く", "Write what you found";
    note: "確認した結果", "見(み)た こと", "What you found";
    note_more: "例：本人と電話で確認。2回目は付き添いの方の読み取り間違い。（氏名や連絡先は書かないでください）",
        "名前(なまえ)は 書(か)かないで ください。", "Please name nobody here.";
    note_missing: "確認した結果を入力してください。", "見(み)た ことを 書(か)いて ください。", "Write what you found.";
    note_long: "{}文字以内で入力してください。", "{}文字(もじ)までで 書(か)いて ください。", "At most {} characters, please.";
    settle: "確認済みにする", "見(み)ました", "Settle";
    settled: "確認済み（{}件）", "見(み)た もの（{}）", "Settled ({})";
    settled_by: "（{} {}）", "（{} {}）", "({} {})";

    devices: "端末", "機械(きかい)", "Devices";
    devices_more: "この回の受付アプリを開いた端末です。なくした端末は使用を止めてください。名簿は、来た人のQRコードがないと読めない形で保存されています。",
        "この 回(かい)の 受付(うけつけ)に つかう 機械(きかい)です。なくした ときは とめて ください。",
        "Devices on which this session's desk was opened. Shut out one that was lost; its list cannot be read without the passes.";
    no_devices: "まだありません。", "まだ ありません。", "None yet.";
    device: "端末", "機械(きかい)", "Device";
    state: "状態", "ようす", "State";
    heard: "最後の通信", "さいごの 通信(つうしん)", "Last heard";
    waiting: "送信待ち", "まだ 送(おく)って いない", "Waiting to be sent";
    what: "操作", "すること", "Action";
    by_link: "（お手伝い用リンク）", "（手伝(てつだ)いの リンク）", "(helper's link)";
    by_account: "（職員）", "（職員(しょくいん)）", "(account)";
    state_open: "使用中", "つかって います", "In use";
    state_signed_out: "サインアウト済み", "おわりました", "Signed out";
    state_over: "終了", "おわりました", "Over";
    state_shut_out: "使用停止", "とめました", "Shut out";
    heard_now: "たった今", "いま", "just now";
    heard_ago: "{}（{}分前）", "{}（{}分(ふん) 前(まえ)）", "{} ({} min ago)";
    none_waiting: "なし", "ありません", "none";
    some_waiting: "{}件", "{}こ", "{}";
    end: "使用を止める", "とめる", "Shut out";

    registered_title: "登録した端末", "登録(とうろく)した 機械(きかい)", "Registered devices";
    registered_more: "登録した端末では、電波のない所でも、名前から申込みを探せます。端末の中の名簿は、端末の鍵と合言葉の両方がそろわないと開きません。市や団体の端末だけを登録し、個人の端末は登録しないでください。",
        "登録(とうろく)した 機械(きかい)は、電波(でんぱ)が なくても 名前(なまえ)で さがせます。自分(じぶん)の 機械(きかい)は 登録(とうろく)しないで ください。",
        "On a registered device people can be found by name without a network. Its list opens only with the device's key and its word together. Register devices of the city or of your organisation only, no private ones.";
    registered: "登録済みの端末", "登録(とうろく)した 機械(きかい)", "Devices";
    no_registered: "まだありません。", "まだ ありません。", "None yet.";
    registered_when: "登録", "登録(とうろく)", "Registered";
    registered_open: "使用中", "つかって います", "In use";
    registered_ended: "登録終了", "おわりました", "Ended";
    registered_end: "登録をやめる", "やめる", "End";
    register_this: "いま使っている端末を登録する", "この 機械(きかい)を 登録(とうろく)する", "Register this device";
    register_this_more: "受付で使う端末そのものでこのページを開いて登録します。", "受付(うけつけ)で つかう 機械(きかい)で ひらいて ください。", "Open this page on the very device that will stand at the desk.";
    registered_label: "端末の名前", "機械(きかい)の 名前(なまえ)", "Name of the device";
    registered_label_more: "例：市民協働課 タブレット1", "例(れい)：タブレット1", "For example: tablet 1";
    registered_word: "合言葉", "合言葉(あいことば)", "Word";
    registered_word_more: "8文字以上で、数字だけにはしないでください。受付アプリで名前を探すときに入力します。忘れたら、登録し直してください。", "8文字(もじ)より 長(なが)く。数字(すうじ)だけは つかえません。わすれたら、もう一度(いちど) 登録(とうろく)して ください。", "At least 8 characters, and not digits alone; typed in the check-in app to find names. If it is forgotten, register the device again.";
    registered_again: "合言葉（もう一度）", "合言葉(あいことば)（もう一度(いちど)）", "Word, once more";
    register: "この端末を登録する", "登録(とうろく)する", "Register this device";
    label_wrong: "端末の名前を{}文字以内で入力してください。", "名前(なまえ)を {}文字(もじ)までで 書(か)いて ください。", "Enter a name of at most {} characters.";
    word_short: "合言葉は{}文字以上にしてください。", "{}文字(もじ)より 長(なが)く して ください。", "At least {} characters, please.";
    word_digits: "数字や記号だけの合言葉は使えません。文字も入れてください。", "数字(すうじ)だけは つかえません。文字(もじ)も いれて ください。", "Not digits or signs alone: please use letters too.";
    word_again_wrong: "2回の入力が違います。", "おなじでは ありません。", "The two differ.";
    registered_not_kept: "この端末に鍵を保存しています。この表示が変わらないときは、JavaScriptを使えるようにして、もう一度登録してください。", "まって ください。かわらない ときは、もう一度(いちど) 登録(とうろく)して ください。", "Keeping the key on this device. If this does not change, allow JavaScript and register again.";
    registered_kept: "登録しました。次に受付アプリを開いたときから、名前で探せます。", "登録(とうろく)しました。", "Registered. From the next time the check-in app is opened, names can be found.";
    to_desk: "開催回の一覧へ", "回(かい)の リストへ", "All sessions";
    registered_link: "登録した端末（名前で探せる端末）", "登録(とうろく)した 機械(きかい)", "Registered devices (on which names can be found)";

    api_unknown: "この端末は登録されていません。", "この 機械(きかい)は 知(し)りません。", "This device is not known here.";
    api_signed_out: "サインアウトされています。", "サインアウトして います。", "Signed out.";
    api_shut_out: "この端末の使用は止められています。", "この 機械(きかい)は とめられて います。", "This device has been shut out.";
    api_over: "この回の受付は終わりました。", "この 回(かい)の 受付(うけつけ)は おわりました。", "This session's desk is closed.";
    api_own_devices: "この募集では、個人の端末は使えません。", "自分(じぶん)の スマホは つかえません。", "Private phones are not used here.";
    api_malformed: "内容を読み取れません。形式を確かめてください。", "読(よ)めません。", "Not understood: please check the format.";
    api_too_large: "一度に送れるのは500件までです。", "1かいに 500こまでです。", "At most 500 facts at a time.";
    api_not_found: "見つかりません。", "ありません。", "No such thing.";
    api_again: "しばらくしてから、もう一度お試しください。", "すこし あとで もう一度(いちど)。", "Please try again in a moment.";
}
