use tsudoi::plan::import::{ANJO, import};
use tsudoi::plan::{Bookability, IndicatorKind, store};

use crate::town::{Town, story};

story! {
    async fn the_plan_has_five_policies_eleven_measures_and_forty_seven_actions(town: Town = Town::empty) {
        let imported = import(&town.app.store, ANJO).await.unwrap();
        let tree = store::tree(&town.app.store).await.unwrap();
        assert_eq!(tree, imported, "read back as it was written");

        assert_eq!(tree.policies.len(), 5);
        assert_eq!(tree.measures().count(), 11);
        assert_eq!(tree.actions().count(), 47);
        assert_eq!(tree.indicators().count(), 6);
        assert_eq!(tree.actions().filter(|a| a.priority.0).count(), 5);
        let with = |bookability| tree.actions().filter(|a| a.bookability == bookability).count();
        assert_eq!(
            (with(Bookability::Bookable), with(Bookability::Indirect), with(Bookability::NotBookable)),
            (25, 15, 7)
        );
        let plan = tree.plan.as_ref().unwrap();
        assert_eq!((plan.from_fiscal_year, plan.to_fiscal_year), (2024, 2031));
        assert_eq!(tree.action("P2-2-2").unwrap().title, "シルバーカレッジの開催");
        assert_eq!(tree.measure("P2-2").unwrap().policy_id, "P2");
    }
}

story! {
    async fn indicators_keep_their_baselines_and_targets_to_the_tenth(town: Town = Town::empty) {
        import(&town.app.store, ANJO).await.unwrap();
        let tree = store::tree(&town.app.store).await.unwrap();
        let figures: Vec<_> = tree
            .indicators()
            .map(|i| (i.id.as_str(), i.baseline, i.baseline_fiscal_year, i.target, i.target_fiscal_year, i.unit.as_str()))
            .collect();
        let expected = [("K1", 41.7, 47.0, "%"), ("K2", 35.6, 55.0, "%"), ("K3", 24.0, 184.0, "団体"), ("K4", 52.8, 62.0, "%"),
            ("K5a", 66.2, 86.0, "%"), ("K5b", 52.8, 59.0, "%")];
        assert_eq!(figures, expected.map(|(id, baseline, target, unit)| {
            (id, Some(baseline), Some(2022), Some(target), Some(2031), unit)
        }));
        // One year against the sum of eight: the figures must never be drawn as growth.
        let k3 = tree.indicators().find(|i| i.id == "K3").unwrap();
        assert_eq!(k3.kind, IndicatorKind::CumulativeCount);
        assert!(k3.note.contains("単年") && k3.note.contains("累計"), "{}", k3.note);
    }
}

story! {
    async fn importing_the_plan_twice_does_no_harm(town: Town = Town::empty) {
        import(&town.app.store, ANJO).await.unwrap();
        let first = store::tree(&town.app.store).await.unwrap();
        let corrected = ANJO.replace("シルバーカレッジの開催", "シルバーカレッジの開講");
        import(&town.app.store, ANJO).await.unwrap();
        assert_eq!(store::tree(&town.app.store).await.unwrap(), first);
        import(&town.app.store, &corrected).await.unwrap();
        let tree = store::tree(&town.app.store).await.unwrap();
        assert_eq!(tree.actions().count(), 47);
        assert_eq!(tree.action("P2-2-2").unwrap().title, "シルバーカレッジの開講");
    }
}

#[test]
fn what_is_no_plan_is_refused_with_a_word() {
    for (text, word) in
        [("{", "not a plan"), ("[]", "not a plan"), (&ANJO.replace("kyodo-plan/1", "kyodo-plan/9"), "schema")]
    {
        let error = tsudoi::plan::import::read(text).unwrap_err().to_string();
        assert!(error.contains(word) && !error.contains('\n'), "{error}");
    }
}
