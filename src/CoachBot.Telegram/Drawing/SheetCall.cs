using System.Text;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Drawing;

/// <summary>A sheet as the call that sends it.</summary>
internal static class SheetCall
{
    /// <param name="fileId">Of the sheet's picture, if the platform has it already.</param>
    /// <param name="isPlain">Without any tags.</param>
    public static BotCall Of(Sheet sheet, Wire.Envelope envelope, string? fileId, bool isPlain)
    {
        var words = isPlain ? Html.Plain(sheet.Text) : Html.Of(sheet.Text);
        return sheet switch
        {
            { Picture: { Kind: PictureKind.Photo } photo } => Send("sendPhoto", "photo", photo, "image/png"),
            { Picture: { } animation } => Send("sendAnimation", "animation", animation, "image/gif"),
            { Enclosed: { } file } => new SendFile("sendDocument", "document", null, new("document", file.Name, file.MediaType, Encoding.UTF8.GetBytes(file.Text)))
            {
                Envelope = envelope,
                Caption = words,
            },
            _ => new SendMessage(envelope, words),
        };

        SendFile Send(string method, string field, PictureFile file, string mediaType) =>
            new(method, field, fileId, fileId is null ? new(field, file.Name, mediaType, file.Bytes) : null) { Envelope = envelope, Caption = words };
    }

    public static Wire.Envelope EnvelopeOf(long chat, Message message, Keyboard keyboard) => new(chat)
    {
        Keyboard = keyboard,
        IsSilent = message.IsSilent,
        IsProtected = message.Prompt == "plan" || message.Prompt.StartsWith("plan.", StringComparison.Ordinal),
    };
}
