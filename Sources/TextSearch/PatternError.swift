import CPCRE2

/// Why a pattern could not be compiled, or gave up on a text.
public enum PatternError: Error, Sendable, Hashable {
    /// `at` counts the scalars of the pattern before the place of trouble; the reason is PCRE2's, in English.
    case notCompiled(at: Int, reason: String)
    /// Matching stopped at PCRE2's code; `at` is the index in the text from which it searched.
    case failed(code: Int32, at: Int)

    /// Whether the pattern backtracked past its limit.
    public var isBacktracking: Bool {
        if case .failed(let code, _) = self {
            return code == PCRE2_ERROR_MATCHLIMIT || code == PCRE2_ERROR_HEAPLIMIT || code == PCRE2_ERROR_DEPTHLIMIT
        }
        return false
    }
}
