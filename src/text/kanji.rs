//! Old and variant forms of kanji in names, folded for search only. Width, compatibility forms (神 U+FA19 …) and
//! variation selectors are folded by normalisation before this; here is what it leaves apart.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Each group: the old and variant forms, then the form of everyday print they are found under.
const FORMS: &str = "\
    髙高 﨑嵜崎 𠮷吉 邊邉辺 齋齊斎斉 濵濱浜 冨富 澤沢 廣広 國圀国 櫻桜 嶋嶌隝島 槗𣘺橋 德徳 惠恵 龍竜 淺浅 眞真 瀨瀬 \
    亞亜 惡悪 壓圧 圍囲 醫医 壹壱 稻稲 飮飲 隱隠 榮栄 營営 衞衛 驛駅 圓円 鹽塩 奧奥 應応 橫横 歐欧 黃黄 溫温 穩穏 假仮 \
    價価 會会 繪絵 懷懐 壞壊 擴拡 覺覚 學学 嶽岳 樂楽 勸勧 卷巻 寬寛 歡歓 觀観 關関 巖巌 陷陥 顏顔 氣気 歸帰 僞偽 戲戯 犧犠 \
    舊旧 據拠 擧挙 峽峡 狹狭 鄕郷 堯尭 曉暁 區区 驅駆 勳勲 薰薫 莖茎 徑径 溪渓 經経 輕軽 繼継 雞鷄鶏 藝芸 擊撃 缺欠 \
    儉倹 劍劔剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳 戶戸 效効 恆恒 鑛鉱 號号 黑黒 濟済 碎砕 劑剤 雜雑 參参 \
    蠶蚕 棧桟 慘惨 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 舍舎 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 \
    敍叙 奬奨 將将 燒焼 稱称 涉渉 證証 條条 狀状 乘乗 剩剰 淨浄 孃嬢 讓譲 疊畳 釀醸 觸触 囑嘱 愼慎 晉晋 寢寝 盡尽 \
    圖図 粹粋 醉酔 穗穂 隨随 樞枢 數数 聲声 靜静 攝摂 竊窃 專専 戰戦 錢銭 踐践 纖繊 禪禅 曾曽 雙双 壯壮 搜捜 插挿 巢巣 爭争 \
    莊荘 裝装 總総 聰聡 騷騒 藏蔵 增増 卽即 屬属 續続 墮堕 對対 體躰体 帶帯 滯滞 臺台 瀧滝 擇択 擔担 單単 團団 彈弾 斷断 \
    遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 徵徴 敕勅 鎭鎮 遞逓 鐵鐡鉄 轉転 點点 傳伝 黨党 燈灯 當当 鬪闘 獨独 讀読 屆届 繩縄 貳弐 \
    惱悩 腦脳 拜拝 廢廃 賣売 麥麦 發発 髮髪 拔抜 祕秘 甁瓶 拂払 佛仏 豐豊 變変 辨瓣辯弁 步歩 寶寳宝 萠萌 襃褒 每毎 \
    萬万 滿満 默黙 彌弥 藥薬 譯訳 薮籔藪 與与 豫予 餘余 譽誉 搖揺 樣様 謠謡 遙遥 瑤瑶 來来 賴頼 萊莱 亂乱 覽覧 畧略 \
    綠緑 壘塁 淚涙 禮礼 勵励 靈霊 隸隷 曆暦 歷歴 戀恋 鍊錬 爐炉 樓楼 勞労 郞郎 祿禄 錄録 灣湾 禰祢 檜桧 槇槙 \
    峯峰 埜野 舘館 栁柳 桒桑 枩松 圡𡈽土 穐龝秋 曻昇 翆翠 靏靍鶴 渕渊淵 㐂喜 凉涼 冝宜 畄留 亙亘 邨村 \
    龜亀 齡齢 淸清 靑青 吳呉 內内 緣縁 强強 敎教 硏研 產産 彥彦 兩両 尙尚 冲沖 凜凛 舩船 蘆芦 螢蛍 鷗鴎 曺曹 兔兎 熈煕熙 爲為 盜盗";

static NEW: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for group in FORMS.split_whitespace() {
        if let Some(new) = group.chars().last() {
            forms.extend(group.chars().filter(|old| *old != new).map(|old| (old, new)));
        }
    }
    forms
});

/// The form a kanji is found under; any other letter itself.
pub(super) fn new_form(c: char) -> char {
    NEW.get(&c).copied().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_under_a_last_form() {
        for (old, new) in NEW.iter() {
            assert_eq!(new_form(*new), *new, "{old} → {new} → {}", new_form(*new));
        }
    }

    #[test]
    fn no_form_stands_in_two_groups() {
        let mut seen = HashMap::new();
        for group in FORMS.split_whitespace() {
            for c in group.chars() {
                if let Some(before) = seen.insert(c, group) {
                    assert_eq!(before, group, "{c}");
                }
            }
        }
    }
}
