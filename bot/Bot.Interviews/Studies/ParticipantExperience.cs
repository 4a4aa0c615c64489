namespace Bot.Interviews.Studies;

/// <summary>What a participant sees of a study.</summary>
/// <param name="Welcome">Who asks and why, in the study's words; follows the greeting.</param>
/// <param name="Consent">What is agreed to; its hash is part of the consent record.</param>
/// <param name="Minutes">How long it takes, as it is promised.</param>
/// <param name="Closing">The last words.</param>
/// <param name="OptIn">The question whether they want to hear what changed; null offers nothing.</param>
/// <param name="Support">Where somebody in distress finds help.</param>
/// <param name="CallToAction">What participants may do next; said with the last words.</param>
/// <param name="ThankYouMail">Who left an address is thanked by e-mail, where there is a mail server.</param>
/// <param name="SignIn">On the web only those may begin whom a personal link or a signed token names; chats have signed their people in.</param>
/// <param name="RateInterview">Whether participants are asked to rate the interview.</param>
public sealed record ParticipantExperience(
    LocalText Welcome,
    LocalText Consent,
    LocalText Closing,
    Researcher Researcher,
    Brand Brand,
    int Minutes = 10,
    LocalText? OptIn = null,
    LocalText? Support = null,
    CallToAction? CallToAction = null,
    bool ThankYouMail = false,
    bool SignIn = false,
    bool RateInterview = true);

/// <summary>An invitation to do something after the interview.</summary>
/// <param name="Link">An https address; null for words alone.</param>
public sealed record CallToAction(LocalText Text, string? Link = null);

/// <summary>Who is behind the study.</summary>
/// <param name="Photo">An https address.</param>
public sealed record Researcher(string Name, LocalText Role, LocalText? Bio = null, string? Photo = null);

/// <summary>How the interview page looks.</summary>
/// <param name="Name">The company's name as participants know it.</param>
/// <param name="Logo">An https address.</param>
/// <param name="Light">Accent colour on light backgrounds, #rrggbb.</param>
/// <param name="Dark">Accent colour on dark backgrounds, #rrggbb.</param>
public sealed record Brand(string Name, string? Logo = null, string Light = "#2f5fd0", string Dark = "#8fb1ff");
