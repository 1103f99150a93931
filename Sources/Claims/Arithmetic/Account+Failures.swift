extension Account {
    /// Stated totals, differences and products that do not come out, in the order of the text.
    public func sumFailures() -> [ArithmeticRelation] {
        ArithmeticRelation.failing(statements.flatMap(sums(in:)))
    }

    private func sums(in index: Int) -> [ArithmeticRelation] {
        var found = BreakdownFinder(account: self).relations(in: index)
        found += SortedBreakdownFinder(account: self).relations(in: index)
        found += OpenedBreakdownFinder(account: self).relations(in: index)
        found += WholeListFinder(account: self).relations(in: index)
        found += DifferenceFinder(account: self).relations(in: index)
        found += RemainderFinder(account: self).relations(in: index)
        found += ProductFinder(account: self).relations(in: index)
        found += SpanTotalFinder(account: self).relations(in: index)
        found += RestBreakdownFinder(account: self).relations(in: index)
        found += ColumnFinder(account: self).relations(in: index)
        found += VoteFinder(account: self).relations(in: index)
        found += KindsTotalFinder(account: self).relations(in: index)
        found += MedalFinder(account: self).relations(in: index)
        found += StandingsFinder(account: self).relations(in: index)
        found += StockFinder(account: self).relations(in: index)
        found += EqualPartsFinder(account: self).relations(in: index)
        found += ScoreFinder(account: self).relations(in: index)
        found += SetScoreFinder(account: self).relations(in: index)
        found += IncrementFinder(account: self).relations(in: index)
        found += LevelGapFinder(account: self).relations(in: index)
        found += PriorTimesFinder(account: self).relations(in: index)
        found += EarlierLevelFinder(account: self).relations(in: index)
        found += PlaceShiftFinder(account: self).relations(in: index)
        found += PlacedResultsFinder(account: self).relations(in: index)
        found += NestedProductFinder(account: self).relations(in: index)
        found += RoundRobinFinder(account: self).relations(in: index)
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
        found += PartitionFinder(account: self).relations(in: index)
        found += OneInManyFinder(account: self).relations(in: index)
        found += DiscountFinder(account: self).relations(in: index)
        found += SpeedFinder(account: self).relations(in: index)
        found += CountRatioFinder(account: self).relations(in: index)
        found += FormerLatterFinder(account: self).relations(in: index)
        found += ExceededPlanFinder(account: self).relations(in: index)
        found += PeriodAverageFinder(account: self).relations(in: index)
        found += SiblingShareFinder(account: self).relations(in: index)
        found += DayRateFinder(account: self).relations(in: index)
        found += OccurrenceFinder(account: self).relations(in: index)
        found += CapacityRateFinder(account: self).relations(in: index)
        found += PaceFinder(account: self).relations(in: index)
        found += WinRateFinder(account: self).relations(in: index)
        found += PremiumFinder(account: self).relations(in: index)
        found += ComparedShareFinder(account: self).relations(in: index)
        found += HalfPriceFinder(account: self).relations(in: index)
        found += RectangleFinder(account: self).relations(in: index)
        found += ListMeanFinder(account: self).relations(in: index)
        found += ApposedMeasureFinder(account: self).relations(in: index)
        return found + AverageFinder(account: self).relations(in: index)
    }
}

extension Account {
    /// Stated counts that differ from the list beside them, in the order of the text.
    public func listCountFailures() -> [ListCountRelation] {
        let finder = ListCountFinder(account: self)
        let respective = RespectiveCountFinder(account: self)
        return statements.flatMap { finder.relations(in: $0) + respective.relations(in: $0) }
    }
}

extension Account {
    /// Days that do not exist, weekdays, anniversaries and editions that do not fit, in the order of the text.
    public func calendarFailures() -> [ArithmeticRelation] {
        var found = WeekdayFinder(account: self).relations()
        found += ImpossibleDateFinder(account: self).relations()
        found += FoundingFinder(account: self).relations()
        found += EditionFinder(account: self).relations()
        found += SinceFinder(account: self).relations()
        found += ApposedDatesFinder(account: self).relations()
        found += KnownAnniversaryFinder(account: self).relations()
        found += CountdownFinder(account: self).relations()
        found += ZodiacFinder(account: self).relations()
        found += FollowingDateFinder(account: self).relations()
        found += FestivalDayFinder(account: self).relations()
        found += StudyYearsFinder(account: self).relations()
        found += ServiceFinder(account: self).relations()
        found += WorkSpanFinder(account: self).relations()
        found += WeeklyRunFinder(account: self).relations()
        found += YearRunFinder(account: self).relations()
        found += EditionYearsFinder(account: self).relations()
        found += EraFinder(account: self).relations()
        found += PartOfYearFinder(account: self).relations()
        found += AroundTheClockFinder(account: self).relations()
        found += IssueCountFinder(account: self).relations()
        found += DayPartFinder(account: self).relations()
        found += NthDayFinder(account: self).relations()
        found += WorkdaySpanFinder(account: self).relations()
        found += DaysAgoFinder(account: self).relations()
        found += ClockNotationFinder(account: self).relations()
        found += MonthLengthFinder(account: self).relations()
        found += YearSpanFinder(account: self).relations()
        found += LunarFestivalFinder(account: self).relations()
        found += DatelineFinder(account: self).relations()
        found += NumberedDatesFinder(account: self).relations()
        found += GapYearsFinder(account: self).relations()
        return ArithmeticRelation.failing(found)
    }

    /// Ages that do not follow from a year of birth, in the order of the text.
    public func ageFailures() -> [ArithmeticRelation] {
        ArithmeticRelation.failing(
            AgeFinder(account: self).relations() + AgeAtEventFinder(account: self).relations()
                + AgeGapFinder(account: self).relations() + AgeSpanFinder(account: self).relations()
                + AgeSinceFinder(account: self).relations())
    }

    /// Spans that end before they begin, or last longer or shorter than is said, in the order of the text.
    public func dateOrderFailures() -> [ArithmeticRelation] {
        var found = DateOrderFinder(account: self).relations()
        found += ElapsedFinder(account: self).relations()
        found += ClockSpanFinder(account: self).relations()
        found += DayRunFinder(account: self).relations()
        found += TenureFinder(account: self).relations()
        found += TermFinder(account: self).relations()
        found += DateShiftFinder(account: self).relations()
        found += ClockOrderFinder(account: self).relations()
        return ArithmeticRelation.failing(found)
    }
}
