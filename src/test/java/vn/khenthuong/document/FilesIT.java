package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;

@IntegrationTest
class FilesIT {

    private static final UnitCode UNIT = new UnitCode("donvi-thu-tep");
    private static final UnitCode OTHER = new UnitCode("donvi-khac");
    private static final Actor OFFICER = actor("daklak", "canbo.thu", Role.AWARD_OFFICER, UNIT);
    private static final Actor COLLEAGUE = actor("daklak", "vanthu.thu", Role.CLERK, UNIT);
    private static final long MEGABYTE = 1024 * 1024;

    @Autowired
    Files files;

    @Autowired
    StoredFiles rows;

    @Autowired
    FileSignatures signatures;

    @Autowired
    VirusScan scan;

    @Autowired
    PdfInspection inspection;

    @Autowired
    Spool spool;

    @Autowired
    DocumentSettings settings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource pool;

    @Test
    void givesBackWhatItTookAndKnowsItsFacts() throws Exception {
        byte[] content = TestPdfs.ofSize(600_000);

        StoredFile stored = store(Normalizer.normalize("Tờ trình.pdf", Normalizer.Form.NFD), content);

        assertThat(files.open(OFFICER, stored.id()).readAllBytes()).isEqualTo(content);
        assertThat(stored).isEqualTo(files.info(stored.id()));
        assertThat(stored.originalName()).isEqualTo("Tờ trình.pdf");
        assertThat(stored.sizeBytes()).isEqualTo(content.length);
        assertThat(stored.sha256()).isEqualTo(sha256(content));
        assertThat(stored.pages()).isEqualTo(1);
        assertThat(stored.sealed()).isFalse();
        assertThat(chunks(stored.id())).isEqualTo(3);
        assertThat(audit.of(
                        stored.organisation(),
                        new AuditSubject("file", stored.id().toString())))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.act()).isEqualTo("file.uploaded");
                    assertThat(act.actor()).isEqualTo(OFFICER.userId());
                    assertThat(act.ground()).contains(stored.sha256()).doesNotContain("Tờ trình");
                });
        assertThat(spoolFiles()).isEmpty();
    }

    @Test
    void aBadFileLeavesNothing() {
        long before = count();

        assertThatThrownBy(() -> store("Biên bản.pdf", "PK\u0003\u0004 không phải pdf".getBytes()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting("rule")
                        .containsExactly("pdf-not-a-pdf"));

        assertThat(count()).isEqualTo(before);
        assertThat(spoolFiles()).isEmpty();
    }

    @Test
    void stopsReadingSixtyMegabytesAtTheLimitInLittleMemory() {
        TestPdfs.Lazy sixty = new TestPdfs.Lazy(60 * MEGABYTE);
        long before = allocated();

        assertThatThrownBy(() -> files.store(OFFICER, UNIT, "Phụ lục.pdf", sixty, "evidence"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.findings()).extracting("rule").containsExactly("pdf-too-large");
                    assertThat(refused.findings().get(0).message().vi()).contains("lớn hơn 50 MB");
                });

        assertThat(sixty.taken).isBetween(50 * MEGABYTE + 1, 50 * MEGABYTE + 64 * 1024);
        assertThat(allocated() - before).isLessThan(5 * MEGABYTE);
        assertThat(spoolFiles()).isEmpty();
    }

    @Test
    void takesAndGivesFortyFiveMegabytesAFewRowsAtATime() throws Exception {
        Path large = spool.newFile(".test");
        try {
            java.nio.file.Files.write(large, TestPdfs.ofSize((int) (45 * MEGABYTE)));
            StoredFile stored;
            try (InputStream content = java.nio.file.Files.newInputStream(large)) {
                stored = files.store(OFFICER, UNIT, "Phụ lục.pdf", content, "evidence");
            }

            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            HeapWatch watch = new HeapWatch(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            files.writeTo(OFFICER, stored.id(), watch);

            assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(stored.sha256());
            assertThat(watch.written).isEqualTo(stored.sizeBytes());
            assertThat(watch.highest - watch.lowest).isLessThan(8 * MEGABYTE);
            files.removeUnsealed(Set.of(stored.id()));
        } finally {
            spool.discard(large);
        }
    }

    @Test
    void holdsNoConnectionWhileASlowClientUploads() throws Exception {
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InputStream slow = new InputStream() {
            private final InputStream content = new ByteArrayInputStream(TestPdfs.ofSize(300_000));

            @Override
            public int read() throws IOException {
                return content.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (content.available() < 150_000) {
                    halfway.countDown();
                    await(goOn);
                }
                return content.read(target, offset, Math.min(length, 8192));
            }
        };
        CompletableFuture<StoredFile> upload =
                CompletableFuture.supplyAsync(() -> files.store(OFFICER, UNIT, "Báo cáo.pdf", slow, "evidence"));
        try {
            assertThat(halfway.await(20, TimeUnit.SECONDS)).isTrue();
            assertNoConnectionInUse();
        } finally {
            goOn.countDown();
        }
        assertThat(upload.get(30, TimeUnit.SECONDS).pages()).isEqualTo(1);
    }

    @Test
    void holdsNoConnectionWhileASlowClientDownloads() throws Exception {
        StoredFile stored = store("Báo cáo.pdf", TestPdfs.ofSize(600_000));

        try (InputStream content = files.open(OFFICER, stored.id())) {
            content.readNBytes(300_000);
            assertNoConnectionInUse();
            assertThat(content.readAllBytes()).hasSize((int) stored.sizeBytes() - 300_000);
        }
    }

    @Test
    void refusesToWaitForAClientInsideATransaction() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> store("Tờ trình.pdf", TestPdfs.pages(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void storesInTheCallersTransaction() {
        try (Upload upload = files.receive("Tờ trình.pdf", new ByteArrayInputStream(TestPdfs.pages(2)))) {
            FileId rolledBack = new TransactionTemplate(transactions).execute(status -> {
                status.setRollbackOnly();
                return files.store(OFFICER, UNIT, upload, "submission-letter").id();
            });
            assertThatThrownBy(() -> files.info(rolledBack)).isInstanceOf(NotPermittedException.class);

            StoredFile kept = files.store(OFFICER, UNIT, upload, "submission-letter");
            assertThat(files.info(kept.id()).pages()).isEqualTo(2);
        }
        assertThat(spoolFiles()).isEmpty();
    }

    @Test
    void aClientThatBreaksOffLeavesNothing() {
        long before = count();
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return '%';
            }
        };

        assertThatThrownBy(() -> files.store(OFFICER, UNIT, "a.pdf", broken, "evidence"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(count()).isEqualTo(before);
        assertThat(spoolFiles()).isEmpty();
    }

    @Test
    void aSealedFileCanNeitherBeChangedNorDeletedEvenBySql() {
        StoredFile stored = store("Quyết định.pdf", TestPdfs.pages(1));
        files.seal(List.of(stored.id()));
        StoredFile sealed = files.info(stored.id());
        files.seal(List.of(stored.id()));

        assertThat(sealed.sealedAt()).isPresent();
        assertThat(files.info(stored.id())).isEqualTo(sealed);
        assertThat(files.removeUnsealed(List.of(stored.id()))).isZero();
        for (String statement : List.of(
                "delete from stored_file where id = :id",
                "update stored_file set sealed_at = null where id = :id",
                "update stored_file set original_name = 'khac.pdf' where id = :id",
                "delete from stored_file_chunk where file_id = :id",
                "update stored_file_chunk set bytes = 'x' where file_id = :id",
                "insert into stored_file_chunk (file_id, number, organisation, bytes) values (:id, 99, 'daklak', 'x')")) {
            assertThatThrownBy(() -> sql(statement, stored.id()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining(stored.id().toString());
        }
        assertThat(files.info(stored.id())).isEqualTo(sealed);
        assertThat(chunks(stored.id())).isEqualTo(1);
    }

    @Test
    void anOpenFileIsNotChangedEitherAndSealedOnlyIfWhole() {
        StoredFile stored = store("Quyết định.pdf", TestPdfs.ofSize(300_000));

        assertThatThrownBy(() -> sql("update stored_file set size_bytes = 1 where id = :id", stored.id()))
                .isInstanceOf(DataAccessException.class);
        assertThat(sql("delete from stored_file_chunk where file_id = :id and number = 1", stored.id()))
                .isEqualTo(1);
        assertThatThrownBy(() -> files.seal(List.of(stored.id()))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> files.open(stored.id()).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends early");
        assertThat(files.removeUnsealed(List.of(stored.id(), new FileId(UUID.randomUUID()))))
                .isEqualTo(1);
        assertThat(chunks(stored.id())).isZero();
    }

    @Test
    void whatWasFoundOfItsSignaturesStaysWithTheFileAndIsSealedWithIt() {
        TestSignatures.Holder signer =
                TestSignatures.person("Nguyễn Văn Mẫu", TestSignatures.authority("Tổ chức Thử nghiệm CA"));
        StoredFile stored = store("Tờ trình.pdf", TestSignatures.signed(TestPdfs.pages(1), signer));
        StoredFile bare = store("Phụ lục.pdf", TestPdfs.pages(1));

        assertThat(files.signatures(List.of(stored.id(), bare.id())))
                .containsOnlyKeys(stored.id())
                .extractingByKey(stored.id())
                .satisfies(found -> assertThat(found).singleElement().satisfies(signature -> {
                    assertThat(signature.signer()).isEqualTo("Nguyễn Văn Mẫu");
                    assertThat(signature.signedAt()).isEqualTo(TestSignatures.SIGNED);
                    assertThat(signature.reason()).isEqualTo(SignatureReason.NO_ANCHORS);
                }));
        files.seal(List.of(stored.id()));
        for (String statement : List.of(
                "update stored_file_signature set reason = 'GOOD' where file_id = :id",
                "delete from stored_file_signature where file_id = :id")) {
            assertThatThrownBy(() -> sql(statement, stored.id())).isInstanceOf(DataAccessException.class);
        }
        assertThat(files.removeUnsealed(List.of(bare.id()))).isEqualTo(1);
    }

    @Test
    void anInfectedFileOrAScannerThatIsAwayLeavesNothing() throws IOException {
        long before = count();
        for (String answer : List.of("stream: Eicar-Test-Signature FOUND\0", "xin chào\0")) {
            try (FakeClamd clamd = FakeClamd.onTcp(seen -> answer)) {
                Files scanned = new Files(
                        rows,
                        signatures,
                        inspection,
                        new VirusScan(new ClamdSettings(clamd.address()), Duration.ofSeconds(10)),
                        spool,
                        settings,
                        new StaticListableBeanFactory().getBeanProvider(FileAccess.class),
                        transactions,
                        audit,
                        clock);
                assertThatThrownBy(() -> scanned.store(
                                OFFICER, UNIT, "a.pdf", new ByteArrayInputStream(TestPdfs.pages(1)), "evidence"))
                        .isInstanceOf(RefusedException.class);
            }
        }
        assertThat(count()).isEqualTo(before);
        assertThat(spoolFiles()).isEmpty();
    }

    @Test
    void sealsAllOrNone() {
        StoredFile stored = store("Quyết định.pdf", TestPdfs.pages(1));

        assertThatThrownBy(() -> files.seal(List.of(stored.id(), new FileId(UUID.randomUUID()))))
                .isInstanceOf(NotPermittedException.class);

        assertThat(files.info(stored.id()).sealed()).isFalse();
    }

    @Test
    void anUploadIsItsUploadersAloneUntilARecordRefersToIt() throws Exception {
        StoredFile stored = store("Tờ trình.pdf", TestPdfs.pages(1));

        assertThat(files.open(OFFICER, stored.id()).readAllBytes()).isNotEmpty();
        for (Actor stranger : List.of(
                COLLEAGUE,
                actor("daklak", "quantri.thu", Role.SYSTEM_ADMINISTRATOR, UNIT),
                actor("tinhkhac", OFFICER.userId(), Role.AWARD_OFFICER, UNIT),
                Actor.system(new OrganisationCode("daklak")))) {
            assertUnknown(files, stranger, stored.id());
        }
        assertUnknown(files, OFFICER, new FileId(UUID.randomUUID()));
    }

    @Test
    void aRecordThatRefersToAFileSaysWhoReadsIt() throws Exception {
        StoredFile stored = store("Tờ trình.pdf", TestPdfs.pages(1));
        FileAccess forClerks = new FileAccess() {
            @Override
            public boolean mayRead(Actor actor, StoredFile file) {
                return actor.hasIn(file.owner(), Role.CLERK);
            }

            @Override
            public boolean refersTo(FileId file) {
                return file.equals(stored.id());
            }
        };
        FileAccess forNobody = (actor, file) -> false;
        Files asking = filesAsking(forNobody, forClerks);

        assertThat(asking.open(COLLEAGUE, stored.id()).readAllBytes()).isNotEmpty();
        assertUnknown(asking, OFFICER, stored.id());
        // A record of one province never opens a file to another's people.
        assertUnknown(asking, actor("tinhkhac", "vanthu.khac", Role.CLERK, UNIT), stored.id());
    }

    @Test
    void unitsUploadForThemselvesAndInspectorsNever() {
        assertThatThrownBy(() -> files.store(OFFICER, OTHER, "a.pdf", InputStream.nullInputStream(), "evidence"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> files.store(
                        actor("daklak", "thanhtra.thu", Role.INSPECTOR, UNIT),
                        UNIT,
                        "a.pdf",
                        InputStream.nullInputStream(),
                        "evidence"))
                .isInstanceOf(NotPermittedException.class);
        assertThat(files.store(
                                actor("daklak", "chuyenvien.thu", Role.APPRAISER, OTHER),
                                UNIT,
                                "a.pdf",
                                new ByteArrayInputStream(TestPdfs.pages(1)),
                                "evidence")
                        .owner())
                .isEqualTo(UNIT);
    }

    private StoredFile store(String name, byte[] content) {
        return files.store(OFFICER, UNIT, name, new ByteArrayInputStream(content), "evidence");
    }

    /** Nothing that a record or a draft needs is ever removed, nor what is sealed or still young. */
    @Test
    void whatNobodyUsedForLongIsRemovedAndNothingElse() throws Exception {
        Files longAgo = filesAt(Clock.offset(clock, Duration.ofDays(-31)), provider());
        StoredFile unused = longAgo.store(OFFICER, UNIT, "không dùng.pdf", content(1), "evidence");
        StoredFile needed = longAgo.store(OFFICER, UNIT, "nháp.pdf", content(2), "evidence");
        StoredFile sealed = longAgo.store(OFFICER, UNIT, "đã gửi.pdf", content(3), "evidence");
        StoredFile young = files.store(OFFICER, UNIT, "mới.pdf", content(4), "evidence");
        files.seal(List.of(sealed.id()));
        FileAccess ofDrafts = new FileAccess() {
            @Override
            public boolean mayRead(Actor actor, StoredFile file) {
                return false;
            }

            @Override
            public boolean needs(FileId file) {
                return file.equals(needed.id());
            }
        };

        int removed = new UnattachedFiles(rows, provider(ofDrafts), settings, clock).remove();

        assertThat(removed).isEqualTo(1);
        assertUnknown(files, OFFICER, unused.id());
        assertThat(chunks(unused.id())).isZero();
        for (StoredFile kept : List.of(needed, sealed, young)) {
            assertThat(files.info(kept.id()).sha256()).isEqualTo(kept.sha256());
            assertThat(chunks(kept.id())).isPositive();
        }
    }

    private Files filesAsking(FileAccess... records) {
        return filesAt(clock, provider(records));
    }

    private Files filesAt(Clock when, ObjectProvider<FileAccess> records) {
        return new Files(rows, signatures, inspection, scan, spool, settings, records, transactions, audit, when);
    }

    private static ObjectProvider<FileAccess> provider(FileAccess... records) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (int i = 0; i < records.length; i++) {
            beans.addBean("record" + i, records[i]);
        }
        return beans.getBeanProvider(FileAccess.class);
    }

    private static InputStream content(int pages) throws IOException {
        return new ByteArrayInputStream(TestPdfs.pages(pages));
    }

    private static void assertUnknown(Files files, Actor actor, FileId id) {
        assertThatThrownBy(() -> files.open(actor, id))
                .isInstanceOfSatisfying(NotPermittedException.class, denied -> assertThat(denied.visible())
                        .isFalse());
    }

    /** The pool is shared with the rest of the program, so a moment's use by others is waited out. */
    private void assertNoConnectionInUse() {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        pool.unwrap(HikariDataSource.class)
                                .getHikariPoolMXBean()
                                .getActiveConnections())
                .isZero());
    }

    private int sql(String statement, FileId id) {
        return jdbc.sql(statement).param("id", id.value()).update();
    }

    private int chunks(FileId id) {
        return jdbc.sql("select count(*) from stored_file_chunk where file_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from stored_file where owner = :owner")
                .param("owner", UNIT.value())
                .query(Long.class)
                .single();
    }

    private List<Path> spoolFiles() {
        try (var list = java.nio.file.Files.list(spool.directory())) {
            return list.toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("never told to go on");
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static Actor actor(String organisation, String userId, Role role, UnitCode unit) {
        return new Actor(
                userId, "Nguyễn Văn Mẫu", new OrganisationCode(organisation), Set.of(new Assignment(role, unit)));
    }

    /** Looks at the live heap (after a collection) every ten megabytes. */
    private static final class HeapWatch extends OutputStream {
        private final OutputStream target;
        private long written;
        private long lowest = Long.MAX_VALUE;
        private long highest;

        HeapWatch(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (written / (10 * MEGABYTE) != (written + length) / (10 * MEGABYTE)) {
                System.gc();
                long used =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                lowest = Math.min(lowest, used);
                highest = Math.max(highest, used);
            }
            target.write(bytes, offset, length);
            written += length;
        }
    }
}
