import Claims
import Findings

/// Reads the names of an article property by property; see ``CompactInput/nextClaims()``.
extension CompactInput {
    func nextNames() throws -> NameFacts {
        NameFacts(
            persons: try members(person), names: try members(name), renamings: try members(renaming),
            aliases: try members(alias), figures: try nextTexts(), ranks: try members(rank),
            states: try members(state), lists: try members(memberList), grams: try nextNumbers())
    }

    private func person() throws -> PersonSighting {
        PersonSighting(
            name: try text(), manner: try word(), post: try text(), body: try text(), tenure: try word(),
            tense: try word(), isPlural: try flag(), place: try nextPlace(), sentence: try integer(),
            count: try integer())
    }

    private func name() throws -> NameSighting {
        NameSighting(
            text: try text(), lead: try text(), headLength: try integer(), nameClass: try word(), form: try word(),
            place: try nextPlace(), sentence: try integer(), isPast: try flag(), isListed: try flag(),
            holder: try text(), count: try integer())
    }

    private func renaming() throws -> Renaming {
        Renaming(
            former: try text(), present: try text(), time: try text(), place: try nextPlace(),
            sentence: try integer())
    }

    private func alias() throws -> NameAlias { NameAlias(full: try text(), short: try text()) }

    private func rank() throws -> RankClaim {
        RankClaim(
            kind: try word(), number: try integer(), unit: try text(), topic: try text(), prefix: try text(),
            scope: try text(), year: try year(), isAnaphoric: try flag(), isOther: try flag(), context: try text(),
            place: try nextPlace(), sentence: try integer())
    }

    private func state() throws -> StateClaim {
        StateClaim(
            kind: try word(), subject: try text(), degree: try integer(), word: try text(), isOngoing: try flag(),
            isPlanned: try flag(), isForecast: try flag(), isPartial: try flag(), isWhole: try flag(),
            parts: try nextTexts(), year: try year(), topic: try text(), context: try text(), place: try nextPlace(),
            sentence: try integer())
    }

    private func memberList() throws -> MemberList {
        MemberList(items: try nextTexts(), place: try nextPlace(), sentence: try integer())
    }

    private func year() throws -> RankClaim.Year {
        switch try text() {
        case "absolute": .absolute(try integer())
        case "relative": .relative(try integer())
        case "unknown": .unknown
        default: throw Damaged()
        }
    }
}
