import LintEngine

/// How long each rule took, the longest first, in milliseconds.
enum TimesText {
    static func of(_ times: RuleTimes) -> String {
        times.all.map { rule, time in
            let (seconds, attoseconds) = time.components
            let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
            let rest = String(microseconds % 1000)
            let number = "\(microseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
            return String(repeating: " ", count: max(0, 11 - number.count)) + number + " ms  " + rule
        }.joined(separator: "\n")
    }
}
