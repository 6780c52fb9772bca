package vn.khenthuong.security;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.khenthuong.shared.Arrival;

/** The arrival of this thread's request, as the {@link ArrivalFilter} noted it. */
@Component
class RequestArrival implements Arrival {

    static final String ATTRIBUTE = RequestArrival.class.getName();

    private final Clock clock;

    RequestArrival(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object arrived = request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return arrived instanceof Instant instant ? instant : clock.instant();
    }
}
