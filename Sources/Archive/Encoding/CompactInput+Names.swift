import Claims
import Findings

/// Reads the names of an article property by property; see ``CompactInput/nextClaims()``.
extension CompactInput {
    mutating func nextNames() throws -> NameFacts {
        NameFacts(
            persons: try members { try $0.person() }, names: try members { try $0.name() },
            renamings: try members { try $0.renaming() },
            aliases: try members { try $0.alias() }, figures: try nextTexts(),
            ranks: try members { try $0.rank() },
            states: try members { try $0.state() }, lists: try members { try $0.memberList() },
            reckonings: try members { try $0.reckoning() }, peers: try members { try $0.peerFigures() },
            grams: try nextNumbers())
    }

    private mutating func person() throws -> PersonSighting {
        PersonSighting(
            name: try text(), manner: try word(), post: try text(), body: try text(), tenure: try word(),
            tense: try word(), isPlural: try flag(), place: try nextPlace(), sentence: try integer(),
            count: try integer())
    }

    private mutating func name() throws -> NameSighting {
        NameSighting(
            text: try text(), lead: try text(), headLength: try integer(), nameClass: try word(), form: try word(),
            place: try nextPlace(), sentence: try integer(), isPast: try flag(), isListed: try flag(),
            holder: try text(), count: try integer())
    }

    private mutating func renaming() throws -> Renaming {
        Renaming(
            former: try text(), present: try text(), time: try text(), place: try nextPlace(),
            sentence: try integer())
    }

    private mutating func alias() throws -> NameAlias {
        NameAlias(full: try text(), short: try text())
    }

    private mutating func rank() throws -> RankClaim {
        RankClaim(
            kind: try word(), number: try integer(), unit: try text(), topic: try text(), prefix: try text(),
            scope: try text(), year: try year(), isAnaphoric: try flag(), isOther: try flag(), context: try text(),
            place: try nextPlace(), sentence: try integer())
    }

    private mutating func state() throws -> StateClaim {
        StateClaim(
            kind: try word(), subject: try text(), degree: try integer(), word: try text(), isOngoing: try flag(),
            isPlanned: try flag(), isForecast: try flag(), isPartial: try flag(), isWhole: try flag(),
            parts: try nextTexts(), phase: try text(), time: try optional { try $0.time() },
            clock: try optional { try $0.integer() }, scene: try integer(), year: try year(), topic: try text(),
            context: try text(), place: try nextPlace(), sentence: try integer())
    }

    private mutating func memberList() throws -> MemberList {
        MemberList(items: try nextTexts(), place: try nextPlace(), sentence: try integer())
    }

    private mutating func reckoning() throws -> ToldReckoning {
        ToldReckoning(
            kind: try word(), isStated: try flag(), value: try interval(), measure: try text(), subject: try text(),
            parts: try nextTexts(), anchors: try nextTexts(), day: try optional { try $0.integer() },
            formula: try text(), context: try text(), place: try nextPlace())
    }

    private mutating func peerFigures() throws -> PeerFigures {
        PeerFigures(
            measure: try text(),
            peers: try members { input in
                PeerFigures.Peer(
                    name: try input.text(), measured: try input.text(), written: try input.text(),
                    value: try input.interval(),
                    place: try input.nextPlace())
            },
            lead: try text())
    }

    private mutating func year() throws -> RankClaim.Year {
        switch try text() {
        case "absolute": .absolute(try integer())
        case "relative": .relative(try integer())
        case "unknown": .unknown
        default: throw Damaged()
        }
    }
}
