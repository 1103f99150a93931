/// The kinds of rules that exist: one line each, guarded by a test that every file in Kinds/ is here.
public enum CheckRegistry {
    public static let kinds: [any Check.Type] = [
        AgeCheck.self,
        CalendarCheck.self,
        ClaimsCheck.self,
        DateOrderCheck.self,
        ListCountCheck.self,
        NameVariantCheck.self,
        PersonPostCheck.self,
        RatioCheck.self,
        SumCheck.self,
    ]

    /// The kind of that name.
    public static func kind(named name: String) -> (any Check.Type)? { kinds.first { $0.kind == name } }
}
