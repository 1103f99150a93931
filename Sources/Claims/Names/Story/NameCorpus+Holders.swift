import Findings

extension NameCorpus {
    /// Who holds a post now, alone.
    func holders(in article: Int) -> [PersonSighting] {
        facts[article].persons.filter {
            $0.manner == .titled && $0.tense == .holds && !$0.isPlural
                && ($0.tenure == .head || Self.oneOfAKind.contains($0.post))
        }
    }

    /// Posts of which one work or trial has one, whatever it is called.
    static let oneOfAKind: Set<String> = [
        "项目经理", "总设计师", "总指挥", "审判长", "导演", "总导演", "编剧", "策展人", "领队", "首席科学家", "总策划",
    ]
}
