import Claims

/// Finds the articles that share fingerprints with a draft, as ``CandidateSearch`` does of texts in memory.
struct StoredPassageSearch {
    let comparables: Comparables
    let numbering: ArticleNumbering
    let drafts: DraftPlaces

    /// - Parameters:
    ///   - number: the article whose fingerprints they are.
    ///   - fingerprintsOf: those of an article of the archive by its number here; asked of those looked at only.
    func candidates(
        of number: Int, with fingerprints: Fingerprints, _ limits: PassageCopySearch.Limits,
        fingerprintsOf: (Int) -> Fingerprints
    ) -> [CandidateSearch.Candidate] {
        var choice = CandidateChoice(limits)
        var telling: [(hash: UInt32, position: UInt32)] = []
        for (hash, position) in zip(fingerprints.hashes, fingerprints.positions) {
            guard let stored = comparables.fingerprints[hash] else { continue }
            let own = drafts.places(ofFingerprint: hash)
            let count = own.count + stored.reduce(0) { $0 + $1.places }
            guard count > 1, count <= limits.commonAbove else { continue }
            telling.append((hash, position))
            for place in own { choice.add(place.number, at: position, times: 1) }
            for entry in stored {
                guard let number = numbering.number(ofStored: entry.article) else { continue }
                choice.add(number, at: position, times: entry.places)
            }
        }
        return choice.texts(besides: number).map { number in
            CandidateSearch.Candidate(text: number, seeds: seeds(telling, in: number, fingerprintsOf))
        }
    }

    private func seeds(
        _ telling: [(hash: UInt32, position: UInt32)], in number: Int, _ fingerprintsOf: (Int) -> Fingerprints
    ) -> [PassageAligner.Seed] {
        let places = positions(in: number, of: Set(telling.map(\.hash)), fingerprintsOf)
        var seeds: [PassageAligner.Seed] = []
        for (hash, position) in telling {
            for place in places[hash] ?? [] { seeds.append(PassageAligner.Seed(first: position, second: place)) }
        }
        return seeds
    }

    private func positions(
        in number: Int, of hashes: Set<UInt32>, _ fingerprintsOf: (Int) -> Fingerprints
    ) -> [UInt32: [UInt32]] {
        var places: [UInt32: [UInt32]] = [:]
        if case .draft = numbering.origins[number] {
            for hash in hashes {
                places[hash] = drafts.places(ofFingerprint: hash).filter { $0.number == number }.map(\.position)
            }
            return places
        }
        let all = fingerprintsOf(number)
        for (hash, position) in zip(all.hashes, all.positions) where hashes.contains(hash) {
            places[hash, default: []].append(position)
        }
        return places
    }
}
