/// The stage of names as text: what an article says of names, persons, ranks and states.
public enum NameDump {
    /// The facts of one article, a line each.
    public static func text(of facts: NameFacts, title: String) -> String {
        var lines = ["article \(title)"]
        for person in facts.persons {
            lines.append(
                "  person \(person.name) \(person.manner.rawValue) post=\(person.post) body=\(person.body)"
                    + " \(person.tenure.rawValue) \(person.tense.rawValue)\(person.isPlural ? " plural" : "") ×\(person.count)"
            )
        }
        for name in facts.names {
            lines.append(
                "  name \(name.text) lead=\(name.lead) \(name.nameClass.rawValue) \(name.form.rawValue)"
                    + (name.holder.isEmpty ? "" : " holder=\(name.holder)") + " ×\(name.count)")
        }
        for renaming in facts.renamings {
            lines.append("  renaming \(renaming.former) → \(renaming.present) \(renaming.time)")
        }
        for alias in facts.aliases { lines.append("  alias \(alias.short) = \(alias.full)") }
        for rank in facts.ranks {
            lines.append(
                "  rank \(rank.kind.rawValue) \(rank.number)\(rank.unit) \(rank.topic) prefix=\(rank.prefix)"
                    + " scope=\(rank.scope)\(rank.isOther ? " other" : "") “\(rank.place.text)”")
        }
        for state in facts.states {
            let marks = [
                (state.isOngoing, "ongoing"), (state.isPlanned, "planned"), (state.isForecast, "forecast"),
                (state.isWhole, "whole"), (state.isPartial, "partial"),
            ]
            lines.append(
                "  state \(state.kind.rawValue) \(state.degree) \(state.word) of \(state.subject)"
                    + " parts=\(state.parts.joined(separator: ","))"
                    + marks.filter(\.0).map { " " + $0.1 }.joined() + " “\(state.place.text)”")
        }
        for reckoning in facts.reckonings {
            lines.append(
                "  reckoning \(reckoning.kind.rawValue) \(reckoning.isStated ? "stated" : reckoning.formula)"
                    + " subject=\(reckoning.subject) parts=\(reckoning.parts.joined(separator: ","))"
                    + " “\(reckoning.place.text)”")
        }
        return lines.joined(separator: "\n")
    }
}
