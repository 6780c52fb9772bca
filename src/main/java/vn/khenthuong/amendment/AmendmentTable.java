package vn.khenthuong.amendment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored amendments. */
interface AmendmentTable extends JpaRepository<Amendment, Long> {

    Optional<Amendment> findByOrganisationAndCode(String organisation, String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Amendment a where a.organisation = :organisation and a.code = :code")
    Optional<Amendment> lock(String organisation, String code);

    @Query("select a from Amendment a where a.organisation = :organisation and a.award = :award order by a.id")
    List<Amendment> ofAward(String organisation, UUID award);

    boolean existsByAwardAndStateIn(UUID award, Collection<AmendmentState> states);

    @Query(
            "select a from Amendment a where a.organisation = :organisation and (a.document = :file or a.decisionFile = :file)")
    Optional<Amendment> withFile(String organisation, UUID file);

    @Query("select count(a) > 0 from Amendment a where a.document = :file or a.decisionFile = :file")
    boolean refersTo(UUID file);

    @Query(value = "select nextval('amendment_number')", nativeQuery = true)
    long nextNumber();
}
