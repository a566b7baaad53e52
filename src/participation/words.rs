use crate::text::words;

words! {
    count: "参加の集計", "参加(さんか)した人(ひと)の数(かず)", "Participation count";
    count_of: "{}　{}　{}", "{}　{}　{}", "{}, {}, {}";
    whole: "計画全体", "計画(けいかく)の全部(ぜんぶ)", "The whole plan";
    year: "年度", "年度(ねんど)", "Fiscal year";
    show: "表示する", "見(み)る", "Show";
    total: "合計", "ぜんぶ", "Total";
    apart: "別掲（職員研修・内部の会議など）", "べつに 数(かぞ)える もの（市(し)の人(ひと)の研修(けんしゅう)など）", "Shown apart (staff training, internal meetings)";
    apart_more: "市民の参加の合計には含めていません。", "市民(しみん)の数(かず)には 入(はい)って いません。", "Not part of the totals of citizens.";
    untold: "このほかに内訳を示さない募集が{}件あります。合計には含まれています。",
        "ほかに 見(み)せない ものが {}件(けん) あります。ぜんぶの数(かず)には 入(はい)って います。",
        "{} more are counted in the total but have no line of their own.";
    own_only: "この表は、あなたの団体が主催・共催する募集だけを数えています。",
        "あなたの団体(だんたい)の ものだけ 数(かぞ)えて います。",
        "Only what your organisation hosts or co-hosts is counted here.";
    csv: "この年度の集計をCSVで保存", "CSVで ほぞんする", "Save this year as CSV";
    of_policies: "基本方針ごとの集計", "基本方針(きほんほうしん)ごと", "By policy";
    of_measures: "基本施策ごとの集計", "基本施策(きほんしさく)ごと", "By measure";
    of_actions: "推進事業ごとの集計", "推進事業(すいしんじぎょう)ごと", "By action";
    of_offerings: "募集ごとの集計", "募集(ぼしゅう)ごと", "By offering";
    of_sessions: "開催回ごとの集計", "1回(かい)ごと", "By session";
    policy: "基本方針", "基本方針(きほんほうしん)", "Policy";
    measure: "基本施策", "基本施策(きほんしさく)", "Measure";
    action: "推進事業", "推進事業(すいしんじぎょう)", "Action";
    offering: "募集", "募集(ぼしゅう)", "Offering";
    session: "開催回", "回(かい)", "Session";
    empty: "集計するものがまだありません。", "まだ ありません。", "There is nothing to count yet.";

    sessions: "開催回数", "開(ひら)いた回数(かいすう)", "Sessions held";
    registrations: "申込件数", "申(もう)し込(こ)みの数(かず)", "Registrations";
    applicants: "申込者数", "申(もう)し込(こ)んだ人(ひと)", "Applicants";
    walk_ins: "当日参加", "その日(ひ)に来(き)た人(ひと)", "Walk-ins";
    competition: "応募倍率", "応募(おうぼ)の倍率(ばいりつ)", "Applications per place";
    fill_rate: "定員充足率", "定員(ていいん)の 何(なん)パーセント", "Places filled";
    visits: "延べ人数", "来(き)た 回数(かいすう)の 合計(ごうけい)", "Visits";
    persons: "実人数", "来(き)た 人(ひと)の 数(かず)（同(おな)じ 人(ひと)は 1回(かい)だけ）", "Different people";
    attendance_rate: "出席率", "出席率(しゅっせきりつ)", "Attendance rate";
    no_shows: "無断欠席", "連絡(れんらく)なしの休(やす)み", "No-shows";
    head_count: "来場者数", "来(き)た人(ひと)の数(かず)", "Visitors counted";

    hours: "活動時間", "活動(かつどう)した 時間(じかん)", "Volunteer hours";
    hours_left: "退出の記録による時間", "帰(かえ)った 時間(じかん)が わかる もの", "Leaving recorded";
    hours_planned: "予定による時間", "予定(よてい)の 時間(じかん)", "As planned";
    hours_of: "{}時間{}分", "{}時間(じかん){}分(ぷん)", "{} h {} min";
    hours_closed: "出席を確定した回", "決(き)まった 回(かい)", "Sessions closed";
    hours_closed_of: "{}回のうち{}回", "{}回(かい)の 中(なか)で {}回(かい)", "of {}, {}";
    hours_final: "すべての回の出席を確定しています。", "ぜんぶ 決(き)まりました。", "The attendance of all sessions is closed.";
    hours_flash: "速報です。出席を確定していない回があり、数が変わることがあります。", "まだ 決(き)まって いない 回(かい)が あります。数(かず)は かわる ことが あります。", "Preliminary: the attendance of some sessions is not closed, and the figures may change.";
    def_hours: "ボランティア活動の回（終了したもの）で、出席した人が活動した時間の合計です。受付から退出までを、予定の時間に30分を加えた長さまで数えます。退出の記録がない人は、受付（または開始）から予定の終了までを「予定による時間」として分けて数えます。",
        "ボランティアの 人(ひと)が 活動(かつどう)した 時間(じかん)の 合計(ごうけい)です。帰(かえ)った 時間(じかん)が わからない 人(ひと)は、予定(よてい)の 時間(じかん)を べつに 数(かぞ)えます。",
        "Time worked by those present at volunteer sessions that have ended: from check-in to leaving, at most the announced length and half an hour. Where nobody recorded the leaving, from check-in or start until the announced end, counted apart as planned.";
    times: "回", "回(かい)", "sessions";
    people: "人", "人(にん)", "people";
    times_of: "{}回", "{}回(かい)", "{}";
    people_of: "{}人", "{}人(にん)", "{}";
    visits_of: "{}人", "{}回(かい)", "{}";
    cases_of: "{}件", "{}件(けん)", "{}";
    ratio_of: "{}倍", "{}倍(ばい)", "{}×";
    percent_of: "{}％", "{}％", "{}%";
    none: "—", "—", "—";

    chart_parts: "延べ人数と実人数", "来(き)た 回数(かいすう)と 来(き)た 人(ひと)の 数(かず)", "Visits and different people";
    chart_parts_more: "番号は上の表の番号です。最も多いのは{}番で、延べ{}人、実人数{}です。",
        "番号(ばんごう)は 上(うえ)の表(ひょう)と 同(おな)じです。いちばん多(おお)いのは {}番(ばん)で、来(き)た 回数(かいすう)は {}回(かい)、来(き)た 人(ひと)は {}です。",
        "Numbers are those of the table above. Number {} has most: {} visits by {} different people.";
    number: "番号", "番号(ばんごう)", "Number";
    chart_months: "月ごとの延べ人数", "月(つき)ごとの 来(き)た 回数(かいすう)", "Visits by month";
    chart_months_more: "4月から3月まで。合計は延べ{}人です。", "4月(がつ)から 3月(がつ)まで。ぜんぶで {}回(かい)です。", "April to March, {} visits in all.";
    chart_sessions: "月ごとの開催回数", "月(つき)ごとの 回数(かいすう)", "Sessions by month";
    chart_sessions_more: "4月から3月まで。合計は{}回です。", "4月(がつ)から 3月(がつ)まで。ぜんぶで {}回(かい)です。", "April to March, {} sessions in all.";
    month: "月", "月(つき)", "Month";
    month_name: "{}月", "{}月(がつ)", "{}";

    definitions: "数え方", "数(かぞ)え方(かた)", "What is counted";
    since: "{}以降の記録から数えています。", "{}からの 記録(きろく)を 数(かぞ)えて います。", "Counted from records since {}.";
    def_sessions: "中止していない開催回のうち、終了したものの数です。開催日の年度で数えます。年度をまたぐ募集は、回ごとにそれぞれの年度に入ります。",
        "中止(ちゅうし)に ならないで、終(お)わった回(かい)の 数(かず)です。4月(がつ)から 3月(がつ)までを 1年(ねん)とします。",
        "Sessions that have ended and were not cancelled, in the fiscal year (April to March) of their day. Where an offering runs over two years, each session counts in its own.";
    def_applicants: "有効な申込みの件数と、その参加者の人数です（募集の年度で数えます）。キャンセル待ち・結果待ちと、参加決定後の取下げを含み、決定前の取下げ、確認の済んでいない申込み、当日参加は含みません。",
        "申(もう)し込(こ)みの 数(かず)と、その人(ひと)の 数(かず)です。待(ま)って いる人(ひと)も 入(はい)ります。その日(ひ)に 来(き)た人(ひと)は べつに 数(かぞ)えます。",
        "Valid registrations and the persons in them, in the year the offering was announced for: with a place, waiting or in a draw, and withdrawn after a place had been given. Not those withdrawn before, not confirmed by mail, nor walk-ins.";
    def_competition: "申込みの受付が始まった募集の、申込み（定員の単位で、順位をつける希望は第1希望）÷定員です。",
        "申(もう)し込(こ)んだ人(ひと)（または 組(くみ)）の 数(かず)を、定員(ていいん)で わった 数(かず)です。",
        "Units applied for (persons or parties; of ranked wishes the first) ÷ capacity, of offerings that have opened for applications.";
    def_fill_rate: "始まった申込区分の参加決定÷定員（同じ単位）です。",
        "もう 始(はじ)まった ものの、参加(さんか)が 決(き)まった数(かず)を、定員(ていいん)で わった 数(かず)です。",
        "Places given ÷ capacity, in the same unit, of slots that have begun.";
    def_visits: "受付で出席を記録した人数を、回ごとに足したものです（当日参加を含みます）。同じ人が3回来れば3人と数えます。記録した時点で数に入り、取り消した記録と中止の回は除きます。",
        "来(き)た人(ひと)を 1回(かい)ごとに 足(た)した 数(かず)です。同(おな)じ人(ひと)が 3回(かい) 来(く)ると、3回(かい)と 数(かぞ)えます。",
        "Attendances recorded at the desk, walk-ins included, added up over sessions: who comes three times counts three. Counted as soon as recorded; undone records and cancelled sessions are left out.";
    def_persons: "1回以上出席した人を、重複を除いて数えたものです。表の行ごとに数え直すので、行を足しても合計にはなりません。読み・生年月日（または年代）・電話番号の下4桁から作る符号で同じ人かどうかを見分けるため、電話番号が変わった人などは別の人として数えることがあります。",
        "1回(かい)でも 来(き)た人(ひと)の 数(かず)です。同(おな)じ人(ひと)は 何回(なんかい) 来(き)ても 1人(ひとり)と 数(かぞ)えます。",
        "Different people with at least one attendance, counted anew for each line, so lines do not add up to the total. People are told apart by a code made of reading, birth date (or age band) and the last four digits of the telephone number: who changes numbers may count twice.";
    def_attendance: "終了した回の開始時に参加が決まっていた人のうち、出席した人の割合です。中止の回、開始前の取下げ、当日参加、自由に選ぶ回は含みません。",
        "参加(さんか)が 決(き)まって いた人(ひと)の 中(なか)で、本当(ほんとう)に 来(き)た人(ひと)の 割合(わりあい)です。",
        "Of those who had a place when a session began, the share who came. Without cancelled sessions, those who withdrew before, walk-ins, and elective sessions.";
    def_no_shows: "開始時に参加が決まっていて、取下げの連絡がなく、出席の記録もない人数です。受付の記録漏れも含まれます。", "休(やす)むと 言(い)わないで、来(こ)なかった人(ひと)の 数(かず)です。",
        "Those who had a place when the session began, had not withdrawn, and were not recorded as present; records that were forgotten included.";
    def_head_count: "申込みのいらない催しで数えた人数です。だれが来たかは記録しないので、延べ人数にも実人数にも入れません。",
        "申(もう)し込(こ)みの いらない イベントに 来(き)た人(ひと)の 数(かず)です。",
        "Heads counted at events that need no registration. Nobody in particular, so neither visits nor different people.";

    results: "参加の実績", "参加(さんか)した人(ひと)の数(かず)", "Participation";
    results_lead: "市民協働推進計画の基本方針・基本施策ごとに、講座や催しに参加した人数を公表しています。",
        "講座(こうざ)や イベントに 参加(さんか)した人(ひと)の 数(かず)です。",
        "How many people took part in courses and events, by policy and measure of the city's plan.";
    results_until: "{}の、{}までの開催分を数えています。", "{}の 数(かず)です。{}まで 数(かぞ)えました。", "{}, sessions until {}.";
    results_table: "{}の参加の実績", "{}に 参加(さんか)した人(ひと)の数(かず)", "Participation in {}";
    results_years: "年度を選ぶ", "年度(ねんど)を えらぶ", "Choose a year";
    hidden: "x", "x", "x";
    hidden_title: "「x」について", "「x」の 意味(いみ)", "About “x”";
    hidden_more: "実人数が{}人に満たないところは、どなたのことか分からないように「x」として数を伏せています。合計との差から分かってしまう場合は、ほかの数も伏せています。「0」は参加がなかったことを表します。",
        "人(ひと)が {}人(にん)より 少(すく)ない ときは、だれか わからないように「x」と 書(か)きます。「0」は だれも 参加(さんか)して いません。",
        "Where fewer than {} different people took part, the figures are hidden as “x” so that nobody can be recognised; where a hidden figure could be worked out from a total, others are hidden too. “0” means nobody took part.";
    results_out: "職員研修などの内部の催しと、内容に配慮が必要な事業は含みません。",
        "市(し)の 人(ひと)の 研修(けんしゅう)などは 入(はい)って いません。",
        "Internal events such as staff training, and programmes on sensitive matters, are not included.";
    indicators: "計画の成果指標", "計画(けいかく)の 目標(もくひょう)", "The plan's indicators";
    indicators_more: "成果指標は市民や団体へのアンケートと団体登録の数で測るもので、このページの参加人数から計算した値ではありません。",
        "この数字(すうじ)は アンケートなどで 調(しら)べます。上(うえ)の人数(にんずう)とは ちがいます。",
        "Indicators are measured by surveys of residents and groups and by the register of groups. They are not computed from the figures on this page.";
    indicator: "成果指標", "指標(しひょう)", "Indicator";
    baseline: "現状値", "今(いま)までの 数字(すうじ)", "Baseline";
    newest: "最新の値", "いちばん 新(あたら)しい 数(かず)", "Newest value";
    target: "目標値", "目標(もくひょう)", "Target";
    first_timers: "初めて参加した人", "はじめて 参加(さんか)した人(ひと)", "First-time participants";
    first_timers_more: "この年度に初めて参加した人の数（実人数）です。「参加したことがある市民の割合」は調査で測るため、この数を足し引きすることはできません。",
        "この年度(ねんど)に はじめて 参加(さんか)した人(ひと)の 数(かず)です。",
        "Different people whose first recorded attendance lies in this year. The share of residents who have ever taken part is measured by survey; this figure cannot be added to it.";
    ever: "これまでに参加した人", "今(いま)までに 参加(さんか)した人(ひと)", "Participants so far";
}
