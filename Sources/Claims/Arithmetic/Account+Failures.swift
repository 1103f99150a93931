extension Account {
    /// Stated totals, differences and products that do not come out, in the order of the text.
    public func sumFailures() -> [ArithmeticRelation] {
        ArithmeticRelation.failing(statements.flatMap(sums(in:)))
    }

    private func sums(in index: Int) -> [ArithmeticRelation] {
        var found = BreakdownFinder(account: self).relations(in: index)
        found += SortedBreakdownFinder(account: self).relations(in: index)
        found += DifferenceFinder(account: self).relations(in: index)
        found += RemainderFinder(account: self).relations(in: index)
        found += ProductFinder(account: self).relations(in: index)
        return found + PrizeFinder(account: self).relations(in: index)
    }

    /// The indices of the sentences that state something: those of text and captions.
    var statements: [Int] {
        sentences.indices.filter { sentences[$0].role == .body || sentences[$0].role == .caption }
    }
}

extension Account {
    /// Stated shares, growth, multiples, discounts and averages that do not come out, in the order of the text.
    public func ratioFailures() -> [ArithmeticRelation] {
        ArithmeticRelation.failing(statements.flatMap(ratios(in:)))
    }

    private func ratios(in index: Int) -> [ArithmeticRelation] {
        var found = ShareFinder(account: self).relations(in: index)
        found += GrowthFinder(account: self).relations(in: index)
        found += DiscountFinder(account: self).relations(in: index)
        return found + AverageFinder(account: self).relations(in: index)
    }
}

extension Account {
    /// Stated counts that differ from the list beside them, in the order of the text.
    public func listCountFailures() -> [ListCountRelation] {
        let finder = ListCountFinder(account: self)
        return statements.flatMap { finder.relations(in: $0) }
    }
}
