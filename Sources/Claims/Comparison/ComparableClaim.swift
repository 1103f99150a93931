/// A statement made ready to be laid beside others: what is reckoned from it alone is reckoned once, on first use.
final class ComparableClaim {
    let claim: Claim
    /// The number of its limits in the table of scopes.
    let scope: Int
    private(set) lazy var wording = ClaimWording(claim, rarity: rarity)
    /// What its sentence tells of an event.
    private(set) lazy var event = EventSentence(claim.sentence)
    private let rarity: Rarity

    init(_ claim: Claim, scope: Int, rarity: Rarity) {
        self.claim = claim
        self.scope = scope
        self.rarity = rarity
    }
}
