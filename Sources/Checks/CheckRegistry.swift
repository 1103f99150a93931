/// The kinds of rules that exist: one line each, guarded by a test that every file in Kinds/ is here.
public enum CheckRegistry {
    public static let kinds: [any Check.Type] = [
        AccountCheck.self,
        AgeCheck.self,
        CalendarCheck.self,
        ClaimsCheck.self,
        ConditionalCheck.self,
        ConfusableCheck.self,
        ConsistencyCheck.self,
        CutCheck.self,
        DateOrderCheck.self,
        DeclaredFactCheck.self,
        DivergenceCheck.self,
        DuplicateCheck.self,
        LayoutCheck.self,
        ListCountCheck.self,
        MembersCheck.self,
        MetadataCheck.self,
        NameVariantCheck.self,
        OccurrenceCheck.self,
        PairsCheck.self,
        PatternCheck.self,
        PersonPostCheck.self,
        RankCheck.self,
        RatioCheck.self,
        RepetitionCheck.self,
        SeriesCheck.self,
        SettledNameCheck.self,
        SettledPostCheck.self,
        StatusCheck.self,
        SubstitutionCheck.self,
        SumCheck.self,
        UniqueCheck.self,
        WidthCheck.self,
    ]

    /// The kind of that name.
    public static func kind(named name: String) -> (any Check.Type)? { kinds.first { $0.kind == name } }
}
