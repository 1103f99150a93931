import Extraction
import Findings

/// Figures of one measure that a passage gives side by side, each of another body: 甲港4120万吨，乙港3065万吨，丙港2594万吨.
///
/// A place in an order that is told elsewhere must go with them.
public struct PeerFigures: Sendable, Codable, Hashable {
    public struct Peer: Sendable, Codable, Hashable {
        /// The body: 云岭林场.
        public var name: String
        /// What of it the figure tells, where that stands before it: 经营面积.
        public var measured: String
        /// The figure with its unit, widths folded: 1280万吨.
        public var written: String
        /// In base units.
        public var value: ValueInterval
        /// The words from the name to the figure.
        public var place: TextPlace

        public init(name: String, measured: String, written: String, value: ValueInterval, place: TextPlace) {
            self.name = name
            self.measured = measured
            self.written = written
            self.value = value
            self.place = place
        }
    }

    /// What is measured (``Figure/measure``): lists of two measures are never one.
    public var measure: String
    /// In the order of the text, two at least.
    public var peers: [Peer]
    /// The words before the first of them in its sentence: 其余七队的积分依次是.
    public var lead: String

    public init(measure: String, peers: [Peer], lead: String) {
        self.measure = measure
        self.peers = peers
        self.lead = lead
    }
}
