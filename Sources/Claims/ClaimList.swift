/// The claims of one article, in the order of its text; of an archive's article each is read when it is asked for, since of most
/// articles that are looked at one or two claims are.
public struct ClaimList: RandomAccessCollection, Sendable {
    private let source: any ClaimSource

    public init(_ source: any ClaimSource) { self.source = source }

    public init(_ claims: [Claim]) { source = ReadClaims(claims: claims) }

    public var startIndex: Int { 0 }
    public var endIndex: Int { source.count }

    public subscript(number: Int) -> Claim { source.claim(number) }

    private struct ReadClaims: ClaimSource {
        let claims: [Claim]

        var count: Int { claims.count }

        func claim(_ number: Int) -> Claim { claims[number] }
    }
}

/// Where the claims of an article are kept.
public protocol ClaimSource: Sendable {
    var count: Int { get }
    /// The claim of a number, from 0, below ``count``.
    func claim(_ number: Int) -> Claim
}
