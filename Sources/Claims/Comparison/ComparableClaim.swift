import Findings

/// A statement made ready to be laid beside others: what is reckoned from it alone is reckoned once, on first use.
final class ComparableClaim {
    let claim: Claim
    /// The number of its limits in the table of scopes.
    let scope: Int
    let facet: ClaimFacet
    /// How far its figure reaches.
    let reach: FigureReach
    private(set) lazy var wording = ClaimWording(claim, rarity: rarity)
    /// The sets of interchangeable units that its unit belongs to.
    private(set) lazy var unitSets = UnitComparison.sets(of: claim)
    /// The endings of the names that it is about, as bits.
    private(set) lazy var subjectEndings = SubjectComparison.endings(of: claim.subjects)
    /// What its sentence tells of an event.
    private(set) lazy var event = EventSentence(claim)
    /// The place that its sentence begins with.
    private(set) lazy var topic = SentenceTopic.place(of: claim.sentence)
    /// Whether its figure is exact and has two digits and more.
    private(set) lazy var isTellingFigure = claim.value.map(FigureLikeness.isTellingFigure) ?? false
    /// The digits by which its figure may be a slip of another.
    private(set) lazy var slipDigits = claim.value.map(FigureLikeness.slipDigits) ?? []
    private let rarity: Rarity

    /// - Parameters:
    ///   - printed: the day its article was printed.
    ///   - statements: how many its article makes.
    init(_ claim: Claim, scope: Int, printed: Int?, among statements: Int, rarity: Rarity) {
        self.claim = claim
        self.scope = scope
        facet = ClaimFacet(claim, printed: printed)
        reach = FigureReach(claim, among: statements)
        self.rarity = rarity
    }
}

extension ComparableClaim {
    /// Whether both count one noun; where one stands away from its figure (桥涵检修了三十多座), the words before tell it.
    func countsSameNoun(as other: ComparableClaim) -> Bool {
        guard claim.kind == .quantity, other.claim.kind == .quantity, claim.unit == other.claim.unit else {
            return false
        }
        guard !claim.noun.isEmpty || !other.claim.noun.isEmpty else { return false }
        let mine = claim.noun.isEmpty ? wording.head : wording.noun
        let theirs = other.claim.noun.isEmpty ? other.wording.head : other.wording.noun
        return mine.common(with: theirs) >= 0.6 * max(1, min(mine.mass, theirs.mass))
    }
}

/// What is asked of every pair of statements. Each question is a call of its own on purpose: inlined one beside the other, they
/// would share a copy of both claims, with all their texts and lists, and most pairs end at the first.
extension ComparableClaim {
    /// Of two figures, what ``ClaimGate`` asks of their times; of two events, whether their dates compare at all.
    @inline(never)
    func mayBeOfOneTime(in left: ArticleInfo, with other: ComparableClaim, in right: ArticleInfo) -> Bool {
        guard claim.kind == .quantity else { return EventDates.daysApart(claim, other.claim) != nil }
        if claim.isOfHeadline(of: other.claim), left == right { return true }
        return time(in: left, with: other, in: right) != .different
            || isShrinkingTotal(in: left, with: other, in: right)
    }

    @inline(never)
    func time(in left: ArticleInfo, with other: ComparableClaim, in right: ArticleInfo) -> TimeRelation {
        TimeRelation.between(claim, printed: left.date?.date, other.claim, printed: right.date?.date)
    }

    @inline(never)
    func isShrinkingTotal(in left: ArticleInfo, with other: ComparableClaim, in right: ArticleInfo) -> Bool {
        ClaimGate.isShrinkingTotal(claim, in: left, other.claim, in: right)
    }

    @inline(never)
    func passesGates(in left: ArticleInfo, with other: ComparableClaim, in right: ArticleInfo) -> Bool {
        ClaimGate.firstShut(claim, in: left, other.claim, in: right, known: (self, other)) == nil
    }

    @inline(never)
    func datesAgree(with other: ComparableClaim) -> Bool { EventDates.agree(claim, other.claim) }

    @inline(never)
    func subjects(with other: ComparableClaim) -> SubjectRelation {
        SubjectComparison.relation(claim, other.claim, mayShare: subjectEndings & other.subjectEndings != 0)
    }
}
