namespace CoachBot.Core.Dialogs;

/// <summary>The service-failure text in one language, made of the words that its dialogs have for the same signs; not read by a clinician yet.</summary>
/// <param name="Emergency">Before the rest, where the message sounded like an emergency.</param>
/// <param name="Urgent">Before the rest, where it sounded urgent.</param>
/// <param name="AnyCountry">Stands for {number} where no country is known.</param>
[Source("coaching.md 8.3, 8.7")]
internal sealed record ServiceFailureWords(string Language, string Emergency, string Urgent, string Sorry, string AnyCountry)
{
    private static readonly ServiceFailureWords English = new(
        "en",
        "**This could need emergency care. Please call {number} or go to an emergency department now.**",
        "Please speak to a doctor or nurse **today**.",
        "I'm having a technical problem and can't help safely right now. If you have numbness between the legs, bladder or bowel changes, leg weakness, chest pain or collapse, call {number}.",
        "your local emergency number (112 in Europe and many countries, 911 North America, 999 UK and Hong Kong, 000 Australia, 111 New Zealand)");

    private static readonly ServiceFailureWords[] All =
    [
        English,
        new(
            "es",
            "**Esto podría necesitar atención de urgencia. Llama al {number} o ve a urgencias ahora.**",
            "Habla **hoy** con un médico o una enfermera, por favor.",
            "Tengo un problema técnico y ahora no puedo ayudarte con seguridad. Si tienes adormecimiento entre las piernas, cambios en la vejiga o el intestino, debilidad en las piernas, dolor de pecho o desmayo, llama al {number}.",
            "número de emergencias de tu zona (112 en Europa y muchos países, 911 en América del Norte, 999 en el Reino Unido y Hong Kong, 000 en Australia, 111 en Nueva Zelanda)"),
        new(
            "de",
            "**Das könnte ein Notfall sein. Rufen Sie {number} an oder gehen Sie jetzt in eine Notaufnahme.**",
            "Bitte sprechen Sie **heute** mit einem Arzt oder einer Pflegekraft.",
            "Ich habe eine technische Störung und kann gerade nicht sicher helfen. Bei Taubheit zwischen den Beinen, Veränderungen an Blase oder Darm, schwachen Beinen, Brustschmerz oder Kollaps: Rufen Sie {number} an.",
            "Ihre örtliche Notrufnummer (112 in Europa und vielen Ländern, 911 in Nordamerika, 999 im Vereinigten Königreich und in Hongkong, 000 in Australien, 111 in Neuseeland)"),
        new(
            "fr",
            "**Cela peut demander des soins d'urgence. Appelez le {number} ou allez aux urgences maintenant.**",
            "Parlez **aujourd'hui** à un médecin ou à une infirmière.",
            "J'ai un problème technique et je ne peux pas vous aider en sécurité pour l'instant. En cas d'engourdissement entre les jambes, de changement de la vessie ou du transit, de jambes faibles, de douleur dans la poitrine ou de malaise, appelez le {number}.",
            "numéro d'urgence local (112 en Europe et dans beaucoup de pays, 911 en Amérique du Nord, 999 au Royaume-Uni et à Hong Kong, 000 en Australie, 111 en Nouvelle-Zélande)"),
        new(
            "it",
            "**Potrebbe servire una cura d'emergenza. Chiama il {number} o vai al pronto soccorso adesso.**",
            "Parla **oggi** con un medico o un infermiere.",
            "Ho un problema tecnico e adesso non posso aiutarti in modo sicuro. Se hai intorpidimento tra le gambe, vescica o intestino cambiati, gambe deboli, dolore al petto o un collasso, chiama il {number}.",
            "numero di emergenza locale (112 in Europa e in molti paesi, 911 in Nord America, 999 nel Regno Unito e a Hong Kong, 000 in Australia, 111 in Nuova Zelanda)"),
        new(
            "pl",
            "**To może być nagły przypadek. Proszę dzwonić pod {number} albo jechać teraz na SOR.**",
            "Proszę **dziś** porozmawiać z lekarzem lub pielęgniarką.",
            "Mam problem techniczny i nie mogę teraz bezpiecznie pomóc. Przy drętwieniu między nogami, zmianach w pęcherzu lub jelitach, słabych nogach, bólu w klatce lub omdleniu proszę dzwonić pod {number}.",
            "lokalny numer alarmowy (112 w Europie i wielu krajach, 911 w Ameryce Północnej, 999 w Wielkiej Brytanii i Hongkongu, 000 w Australii, 111 w Nowej Zelandii)"),
        new(
            "pt",
            "**Isto pode precisar de cuidados de emergência. Ligue para o {number} ou vá às urgências (pronto-socorro) agora.**",
            "Fale **hoje** com um médico ou enfermeiro.",
            "Tenho um problema técnico e agora não posso ajudar com segurança. Se houver dormência entre as pernas, mudanças na bexiga ou no intestino, pernas fracas, dor no peito ou um desmaio, ligue para o {number}.",
            "número de emergência local (112 na Europa e em muitos países, 911 na América do Norte, 999 no Reino Unido e em Hong Kong, 000 na Austrália, 111 na Nova Zelândia)"),
    ];

    /// <param name="locale">As in "es-MX"; null where nobody knows.</param>
    public static ServiceFailureWords In(string? locale) =>
        Array.Find(All, words => locale?.Split('-')[0].Equals(words.Language, StringComparison.OrdinalIgnoreCase) == true) ?? English;
}
