extension BlockResult {
    /// Weighs what was seen of the file around a signature or a token.
    mutating func weigh(_ observations: [ContainerObservation], _ policy: ValidationPolicy) {
        for observation in observations {
            switch observation.weight {
            case .always(let verdict): fail(observation.code, verdict, observation.values)
            case .constraint(let constraint, let verdict):
                demand(policy.level(constraint), observation.code, verdict, observation.values)
            case .note(let level): note(observation.code, level, observation.values)
            }
        }
    }
}
