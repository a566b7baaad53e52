use super::ImportError;
use super::file::Programme;
use crate::partner::{Kind, Partner};
use crate::programme::model::{Host, HostRole};

/// Ids that stand in addresses (`/partners/{partner}.ics`), for the partners whose names we know how to spell.
const SLUGS: [(&str, &str); 16] = [
    ("市民協働課", "shimin-kyodo"),
    ("社会福祉協議会", "shakyo"),
    ("社会福祉協議会ボランティアセンター", "shakyo-volunteer-center"),
    ("生涯学習課", "shogai-gakushu"),
    ("青少年ボランティア活動支援センター", "seishonen-volunteer-center"),
    ("町内会", "chonaikai"),
    ("市民活動センター", "shimin-katsudo-center"),
    ("市民企画（架空の市民グループ）", "shimin-kikaku"),
    ("高齢福祉担当課", "korei-fukushi"),
    ("危機管理担当課", "kiki-kanri"),
    ("減災まちづくり研究会", "gensai-kenkyukai"),
    ("市民安全担当課", "shimin-anzen"),
    ("企画政策担当課", "kikaku-seisaku"),
    ("都市計画担当課", "toshi-keikaku"),
    ("アンフォーレ", "anforet"),
    ("二本木公民館", "nihongi-kominkan"),
];

/// The hosts of an offering, each found among the partners known so far by its name, or added to them.
pub fn hosts(entry: &Programme, partners: &mut Vec<Partner>) -> Result<Vec<Host>, ImportError> {
    let mut hosts = Vec::new();
    for (host, n) in entry.hosts.iter().zip(1..) {
        let kind = Kind::from_code(&host.kind).ok_or_else(|| ImportError::Content {
            offering: entry.id.clone(),
            problem: format!("unknown kind of partner {}", host.kind),
        })?;
        let role = role(&host.role).ok_or_else(|| ImportError::Content {
            offering: entry.id.clone(),
            problem: format!("unknown role of a partner {}", host.role),
        })?;
        let partner = match partners.iter().find(|p| p.name == host.partner) {
            Some(known) => known.clone(),
            None => {
                let slug = SLUGS.iter().find(|(name, _)| *name == host.partner);
                let id = slug.map_or_else(|| format!("{}-partner-{n}", entry.id), |(_, slug)| (*slug).into());
                let new = Partner { id, name: host.partner.clone(), kind };
                partners.push(new.clone());
                new
            }
        };
        hosts.push(Host {
            offering_id: entry.id.clone(),
            partner_id: partner.id,
            name: partner.name,
            kind: partner.kind.code().into(),
            role,
        });
    }
    Ok(hosts)
}

fn role(word: &str) -> Option<HostRole> {
    Some(match word {
        "主催" => HostRole::Organiser,
        "共催" => HostRole::CoOrganiser,
        "後援" => HostRole::Endorser,
        "協賛" => HostRole::Sponsor,
        "協力" => HostRole::Cooperator,
        _ => return None,
    })
}
