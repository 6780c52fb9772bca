package vn.khenthuong.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page; in the demo it lists whom one can be. */
@Controller
class LoginController {

    private final ObjectProvider<DemoAccounts> demoAccounts;

    LoginController(ObjectProvider<DemoAccounts> demoAccounts) {
        this.demoAccounts = demoAccounts;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) String error,
            @RequestParam(required = false) String out,
            @RequestParam(required = false) String expired,
            @RequestParam(required = false) String wait,
            Model model) {
        DemoAccounts demo = demoAccounts.getIfAvailable();
        model.addAttribute("error", error != null);
        model.addAttribute("wait", wait != null && wait.matches("\\d{1,4}") ? Integer.parseInt(wait) : 0);
        model.addAttribute("out", out != null);
        model.addAttribute("expired", expired != null);
        model.addAttribute("accounts", demo == null ? List.of() : demo.accounts());
        return "login";
    }
}
