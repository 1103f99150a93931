/// How a finding stands to the baseline; ``AbsentFinding`` is what the baseline has and the run has not. The words are
/// those of SARIF 2.1.0, section 3.27.24.
public enum BaselineState: String, Sendable, Codable, CaseIterable {
    /// Not in the baseline.
    case new
    /// In the baseline, and still there.
    case unchanged
}
