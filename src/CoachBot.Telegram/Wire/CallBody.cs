using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CoachBot.Telegram.Wire;

/// <summary>A body that knows whether any of it has left.</summary>
internal abstract class CallBody : HttpContent
{
    /// <summary>False: the server cannot have heard the call.</summary>
    public bool HasLeft { get; private set; }

    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        HasLeft = true;
        return WriteTo(stream, cancellationToken);
    }

    protected abstract Task WriteTo(Stream stream, CancellationToken stop);
}

internal sealed class JsonBody : CallBody
{
    private static readonly MediaTypeHeaderValue json = new("application/json");

    private readonly ReadOnlyMemory<byte> bytes;

    public JsonBody(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        Headers.ContentType = json;
    }

    protected override Task WriteTo(Stream stream, CancellationToken stop) => stream.WriteAsync(bytes, stop).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}

/// <summary>The same parameters as a form, and the file as its last part; objects and lists travel as JSON text.</summary>
internal sealed class FormBody : CallBody
{
    private readonly byte[] head;
    private readonly byte[] tail;
    private readonly ReadOnlyMemory<byte> file;

    /// <param name="boundary">Occurs nowhere in the file: long and random.</param>
    public FormBody(ReadOnlyMemory<byte> parameters, CallFile file, string boundary)
    {
        this.file = file.Bytes;
        head = Encoding.UTF8.GetBytes(Head(parameters, file, boundary));
        tail = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
    }

    protected override async Task WriteTo(Stream stream, CancellationToken stop)
    {
        await stream.WriteAsync(head, stop);
        await stream.WriteAsync(file, stop);
        await stream.WriteAsync(tail, stop);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = head.Length + file.Length + tail.Length;
        return true;
    }

    private static string Head(ReadOnlyMemory<byte> parameters, CallFile file, string boundary)
    {
        var form = new StringBuilder();
        using var json = JsonDocument.Parse(parameters);
        foreach (var parameter in json.RootElement.EnumerateObject())
        {
            var value = parameter.Value.ValueKind == JsonValueKind.String ? parameter.Value.GetString() : parameter.Value.GetRawText();
            form.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(parameter.Name)
                .Append("\"\r\n\r\n").Append(value).Append("\r\n");
        }

        return form.Append("--").Append(boundary)
            .Append("\r\nContent-Disposition: form-data; name=\"").Append(file.Field).Append("\"; filename=\"").Append(file.Name)
            .Append("\"\r\nContent-Type: ").Append(file.MediaType).Append("\r\n\r\n").ToString();
    }
}
