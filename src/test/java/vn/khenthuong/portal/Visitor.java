package vn.khenthuong.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.shared.Actor;

/** Opens pages as somebody, through every filter of the real program. */
public final class Visitor {

    private final MockMvc mvc;

    public Visitor(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    public MockHttpServletResponse open(Actor actor, String path) {
        return send(actor, MockMvcRequestBuilders.get(path));
    }

    /** As somebody who has not signed in. */
    public MockHttpServletResponse openAsStranger(String path) {
        try {
            MockHttpServletResponse response =
                    mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
            response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
            return response;
        } catch (Exception failed) {
            throw new AssertionError("No answer", failed);
        }
    }

    public MockHttpServletResponse put(Actor actor, String path, String json) {
        return send(
                actor,
                MockMvcRequestBuilders.put(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json));
    }

    public MockHttpServletResponse post(Actor actor, String path) {
        return send(actor, MockMvcRequestBuilders.post(path));
    }

    public MockHttpServletResponse send(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            MockHttpServletResponse response = mvc.perform(
                            request.with(user(actor.userId())).with(csrf()))
                    .andReturn()
                    .getResponse();
            response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
            return response;
        } catch (Exception failed) {
            throw new AssertionError("No answer", failed);
        }
    }

    /** The page's HTML. */
    public static String html(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
