import PDFSyntax

extension ContentInterpreter {
    /// `gs`: opacity, blend mode, soft mask and font (§8.4.5).
    func setState() {
        guard let name = operands.first?.name, let parameters = source.dictionary(resource("ExtGState", name)) else {
            return
        }
        if let alpha = source.number(parameters["ca"]) { state.fillAlpha = alpha }
        if let alpha = source.number(parameters["CA"]) { state.strokeAlpha = alpha }
        if parameters["BM"] != nil || parameters["SMask"] != nil {
            let mode = source.name(parameters["BM"]) ?? source.name(source.array(parameters["BM"])?.first)
            let isNormal = mode == nil || mode == "Normal" || mode == "Compatible"
            let isUnmasked = parameters["SMask"] == nil || source.name(parameters["SMask"]) == "None"
            state.isPlain = isNormal && isUnmasked
        }
        if let width = source.number(parameters["LW"]) { state.lineWidth = width }
        if let font = source.array(parameters["Font"]), font.count == 2 {
            state.font = self.font(font[0])
            state.fontSize = source.number(font[1]) ?? 0
        }
    }

    func setColor(_ kind: ContentOperator) {
        let values = numbers
        switch kind {
        case .setGrayFill: setFill(values, .additive(1))
        case .setGrayStroke: setStroke(values, .additive(1))
        case .setRGBFill: setFill(values, .additive(3))
        case .setRGBStroke: setStroke(values, .additive(3))
        case .setCMYKFill: setFill(values, .subtractive)
        case .setCMYKStroke: setStroke(values, .subtractive)
        case .setSpaceFill: setFill([], space(operands.first?.name))
        case .setSpaceStroke: setStroke([], space(operands.first?.name))
        case .setColorFill: setFill(values, state.fillSpace)
        case .setColorStroke: setStroke(values, state.strokeSpace)
        default: break
        }
    }

    private func setFill(_ values: [Double], _ space: GraphicsState.ColorSpace) {
        state.fillSpace = space
        state.fill = GraphicsState.paint(values, space)
        // Until a colour is set, that of the device spaces is black (§8.6.5).
        state.fillColor = values.isEmpty ? .black : PaintedColor(values, space)
        if case .unknown = space { state.fillColor = nil }
    }

    private func setStroke(_ values: [Double], _ space: GraphicsState.ColorSpace) {
        state.strokeSpace = space
        state.stroke = GraphicsState.paint(values, space)
        state.strokeColor = values.isEmpty ? .black : PaintedColor(values, space)
        if case .unknown = space { state.strokeColor = nil }
    }

    private func space(_ name: String?) -> GraphicsState.ColorSpace {
        switch name {
        case "DeviceGray", "G", "CalGray": return .additive(1)
        case "DeviceRGB", "RGB", "CalRGB": return .additive(3)
        case "DeviceCMYK", "CMYK": return .subtractive
        default: break
        }
        guard let name, let object = source.value(resource("ColorSpace", name)) else { return .unknown }
        switch object.name ?? source.name(object.array?.first) {
        case "DeviceGray", "CalGray": return .additive(1)
        case "DeviceRGB", "CalRGB": return .additive(3)
        case "DeviceCMYK": return .subtractive
        case "ICCBased":
            switch source.integer(source.dictionary(object.array?.dropFirst().first)?["N"]) {
            case 1: return .additive(1)
            case 3: return .additive(3)
            case 4: return .subtractive
            default: return .unknown
            }
        default: return .unknown
        }
    }
}
