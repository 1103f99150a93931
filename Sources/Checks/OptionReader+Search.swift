import TextSearch

extension OptionReader {
    /// A regular expression; what PCRE2 says against it is noted with the place in it.
    func pattern(_ name: String) -> Pattern? {
        guard let text = text(name) else { return nil }
        do throws(PatternError) { return try Pattern(text) } catch {
            if case .notCompiled(let place, let reason) = error {
                note(name, "正则表达式不合格，第 \(place + 1) 个字处：\(reason)", advice: "语法见 PCRE2；含 \\ 的表达式请用单引号")
            }
            return nil
        }
    }
}
