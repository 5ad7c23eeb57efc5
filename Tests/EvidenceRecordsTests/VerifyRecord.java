import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSData;
import org.bouncycastle.tsp.ers.ERSDataGroup;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;

/** What Bouncy Castle says of evidence records (RFC 4998): a line for each folder, "intact" or the reason why not. */
public class VerifyRecord {
    /** A file for the lines; folders with record.ers and the objects object0, object1 and so on, which are one group. */
    public static void main(String[] words) throws Exception {
        DigestCalculatorProvider digests =
            new JcaDigestCalculatorProviderBuilder().setProvider(new BouncyCastleProvider()).build();
        List<String> lines = new ArrayList<>();
        for (String folder : List.of(words).subList(1, words.length)) {
            try {
                verify(Path.of(folder), digests);
                lines.add("intact");
            } catch (Exception error) {
                lines.add(error.toString().replace('\n', ' '));
            }
        }
        // Not on the streams, where the machine itself may print.
        Files.write(Path.of(words[0]), lines);
    }

    private static void verify(Path folder, DigestCalculatorProvider digests) throws Exception {
        ERSEvidenceRecord record;
        try (FileInputStream stream = new FileInputStream(folder.resolve("record.ers").toFile())) {
            record = new ERSEvidenceRecord(stream, digests);
        }
        List<ERSData> objects = new ArrayList<>();
        for (int number = 0; Files.exists(folder.resolve("object" + number)); number++) {
            objects.add(new ERSByteData(Files.readAllBytes(folder.resolve("object" + number))));
        }
        // After all the renewals that the tests tell of.
        Date at = Date.from(Instant.parse("2050-01-01T00:00:00Z"));
        record.validatePresent(objects.size() == 1 ? objects.get(0) : new ERSDataGroup(objects), at);
        record.validate(
            new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(new BouncyCastleProvider())
                .build(record.getSigningCertificate()));
    }
}
